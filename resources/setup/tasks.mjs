import { existsSync } from 'node:fs'
import { Problem, say } from './say.mjs'
import { inTree } from './tree.mjs'

/** @typedef {(words: string[]) => Promise<number>} Task what it answers is the exit code */

/** @type {Record<string, () => Promise<Task>>} */
const tasks = {
  start: async () => (await import('./start.mjs')).start,
  test: async () => (await import('./test.mjs')).testEverything,
  'test:usb': async () => (await import('./test.mjs')).testUsb,
  check: async () => (await import('./test.mjs')).checkQuickly,
  dev: async () => (await import('./dev.mjs')).develop,
  server: async () => (await import('./programs.mjs')).server,
  console: async () => (await import('./programs.mjs')).desktop,
  'lane-agent': async () => (await import('./programs.mjs')).laneAgent,
  simulate: async () => (await import('./programs.mjs')).simulate,
  'usb-devices': async () => (await import('./programs.mjs')).usbDevices,
  autogate: async () => (await import('./programs.mjs')).autogate,
  bench: async () => (await import('./programs.mjs')).bench,
  faults: async () => (await import('./programs.mjs')).faults,
  package: async () => (await import('./programs.mjs')).installers,
}

/**
 * Runs one task of package.json's scripts. A problem that was foreseen is told in one sentence.
 * @param {string} name
 * @param {string[]} words what follows the task on the command line
 */
export async function runTask(name, words) {
  if (existsSync(inTree('.env'))) process.loadEnvFile(inTree('.env'))
  try {
    const load = tasks[name]
    if (!load) throw new Problem(`There is no task "${name}".`, `Choose one of: ${Object.keys(tasks).join(', ')}.`)
    const task = await load()
    return await task(words)
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    say(`\n${error.message}`)
    return 1
  }
}
