import { parseArgs } from 'node:util'
import { setSiteZone } from '#shared/domain/siteTime.ts'
import { openDatabase, type Database } from '../database/database.ts'
import { readEnvironment } from '../environment.ts'
import { foreseen } from '../foreseen.ts'
import type { Log } from '../ports.ts'
import { backup } from './backup.ts'
import { Problem, type Command } from './command.ts'
import { createAdmin } from './createAdmin.ts'
import { credentials } from './credentials.ts'
import { deadMails } from './deadMails.ts'
import { migrateCommand } from './migrate.ts'
import { nameSite } from './nameSite.ts'
import { rebuildFiguresCommand } from './rebuildFigures.ts'
import { restore } from './restore.ts'
import { rotateKeys } from './rotateKeys.ts'
import { seed } from './seed.ts'
import { verifyAuditCommand } from './verifyAudit.ts'
import { verifyEvidenceCommand } from './verifyEvidence.ts'

const commands: Readonly<Record<string, Command>> = {
  migrate: migrateCommand,
  seed,
  'create-admin': createAdmin,
  'name-site': nameSite,
  credentials,
  backup,
  restore,
  'keys rotate': rotateKeys,
  'verify-audit': verifyAuditCommand,
  'verify-evidence': verifyEvidenceCommand,
  'dead-mails': deadMails,
  'rebuild-figures': rebuildFiguresCommand,
}

/** Where a command reads its settings and writes: the answer to `say`, anything else to `complain`. */
export interface Terminal {
  readonly variables: Readonly<Record<string, string | undefined>>
  say(line: string): void
  complain(line: string): void
}

/** Runs one administration command; gives the exit code. */
export async function runCommand(args: readonly string[], terminal: Terminal): Promise<number> {
  const name = [args.slice(0, 2).join(' '), args[0] ?? ''].find((candidate) => Object.hasOwn(commands, candidate))
  const command = name === undefined ? undefined : commands[name]
  const rest = name === undefined ? args : args.slice(name.split(' ').length)
  try {
    if (name === undefined || command === undefined) return unknownCommand(args, terminal)
    if (rest.includes('--help') || rest.includes('-h')) return help(name, command, terminal)
    await perform(command, rest, terminal)
    return 0
  } catch (error) {
    terminal.complain(sentenceOf(error))
    return 1
  }
}

async function perform(command: Command, args: readonly string[], terminal: Terminal): Promise<void> {
  const { values, positionals } = parse(command, args)
  const environment = readEnvironment(terminal.variables)
  setSiteZone(environment.timezone)
  let opened: Database | undefined
  try {
    await command.run({
      environment,
      options: values,
      words: positionals,
      database: async () => (opened ??= await openDatabase({ url: environment.databaseUrl, log: logOf(terminal) })),
      say: terminal.say,
    })
  } finally {
    await opened?.close()
  }
}

function parse(command: Command, args: readonly string[]) {
  try {
    const { values, positionals } = parseArgs({ args: [...args], options: command.options, allowPositionals: true })
    return { values: values as Readonly<Record<string, string | boolean | undefined>>, positionals }
  } catch (error) {
    const [complaint] = (error instanceof Error ? error.message : String(error)).split('. ')
    throw new Problem(`${complaint}. Add --help to see what is possible.`)
  }
}

function unknownCommand(args: readonly string[], { say, complain }: Terminal): number {
  const asked = args.length === 0 || args.includes('--help') || args.includes('-h') || args[0] === 'help'
  const lines = Object.entries(commands).map(([name, { summary }]) => `  ${name.padEnd(15)} ${summary}`)
  const list = `Usage: npm run autogate -- <command> [options]\n\n${lines.join('\n')}\n\nAdd --help to a command for its options.`
  if (asked) say(list)
  else complain(`There is no command "${args.join(' ')}".\n\n${list}`)
  return asked ? 0 : 1
}

function help(name: string, { summary, usage }: Command, { say }: Terminal): number {
  say(`${summary}\n\nUsage: npm run autogate -- ${name} ${usage}`.trimEnd())
  return 0
}

/** Standard output belongs to the answer. */
const logOf = ({ complain }: Terminal): Log => ({
  info: () => {},
  warn: (fields, message) => complain(message ?? JSON.stringify(fields)),
  error: (fields, message) => complain(message ?? JSON.stringify(fields)),
})

function sentenceOf(error: unknown): string {
  if (error instanceof Problem) return error.message
  return foreseen(error) ?? (error instanceof Error ? (error.stack ?? error.message) : String(error))
}
