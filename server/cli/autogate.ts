import { runCommand } from './runCommand.ts'

process.exitCode = await runCommand(process.argv.slice(2), {
  variables: process.env,
  say: (line) => console.log(line),
  complain: (line) => console.error(line),
})
