import { installPackages } from './packages.mjs'
import { startNode } from './processes.mjs'
import { say } from './say.mjs'
import { demandFreePort, serverAddress } from './site.mjs'
import { runTogether } from './together.mjs'
import { inTree } from './tree.mjs'

/**
 * The server with reload and the pages with hot reload.
 * @type {import('./tasks.mjs').Task}
 */
export async function develop() {
  await installPackages()
  const address = serverAddress()
  await demandFreePort(address)
  const env = { HOST: address.host, PORT: address.port, AUTOGATE_URL: address.url }
  return runTogether(async (run) => {
    const commands = {
      server: [inTree('node_modules/tsx/dist/cli.mjs'), 'watch', '--clear-screen=false', 'server/main.ts'],
      pages: [inTree('node_modules/vite/bin/vite.js'), '--config', 'vite.renderer.config.ts', '--clearScreen', 'false'],
    }
    for (const [name, command] of Object.entries(commands)) {
      run(startNode(`dev-${name}`, command, { env, onLine: (line) => say(`${name.padEnd(6)} │ ${line}`) }))
    }
  })
}
