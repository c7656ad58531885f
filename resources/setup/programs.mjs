import { build } from './build.mjs'
import { electronCommand, haveElectron } from './electron.mjs'
import { installPackages } from './packages.mjs'
import { handOver } from './processes.mjs'
import { Problem } from './say.mjs'
import { bundle, inTree } from './tree.mjs'

/** @typedef {import('./tasks.mjs').Task} Task */
/** @typedef {Parameters<typeof build>[number]} Target */

/**
 * A task that brings packages and builds up to date and hands the terminal to a program.
 * @param {Target[]} targets
 * @param {string[]} command words for Node
 * @param {Record<string, string>} [env]
 * @returns {Task}
 */
const program =
  (targets, command, env = {}) =>
  async (words) => {
    await installPackages()
    await build(...targets)
    return handOver([...command, ...words], env)
  }

const tsx = inTree('node_modules/tsx/dist/cli.mjs')
const vitest = inTree('node_modules/vitest/vitest.mjs')

export const server = program(['server', 'pages'], bundle('server/main.js'))
export const laneAgent = program(['server'], bundle('hardware/laneAgentMain.js'))
export const simulate = program(['server'], bundle('hardware/siteMain.js'))
export const usbDevices = program(['server'], bundle('hardware/usbDevicesMain.js'))
export const autogate = program(['server'], bundle('server/cli/autogate.js'))
export const bench = program(['server', 'pages'], [tsx, inTree('test/bench/main.ts')])
export const installers = program(
  ['server', 'pages', 'desktop'],
  [inTree('node_modules/electron-builder/cli.js'), '--publish', 'never'],
)

/** The fault tests at full counts; `npm test` runs the same at reduced ones. */
export const faults = program(['server', 'pages'], [vitest, 'run', '--project', 'faults'], { AUTOGATE_FAULTS: 'full' })

/** The desktop console alone, against AUTOGATE_URL. @type {Task} */
export async function desktop(words) {
  await installPackages()
  if (!(await haveElectron())) {
    throw new Problem(
      'Electron’s runtime is not here and could not be downloaded.',
      'Check the network (ELECTRON_MIRROR names another source), or open the server’s address in a browser.',
    )
  }
  return program(['pages', 'desktop'], electronCommand)(words)
}
