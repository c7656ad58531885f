import { inTree } from './tree.mjs'
import { runUsbTests } from './usb/stage.mjs'

/**
 * @typedef {object} Stage
 * @property {string} name
 * @property {string[][]} commands words for Node; the stage stops at the first that fails
 * @property {string} [project] vitest's project: its tests are counted one by one, every other stage counts as one
 * @property {() => Promise<import('./vitestStage.mjs').Outcome>} [work] a stage that counts its tests itself
 * @property {number} minutes after which it has failed
 * @property {boolean} [quick] part of `npm run check`
 * @property {string} [needs] a system package without which it is left out
 */

const bin = (/** @type {string} */ path) => inTree('node_modules', path)
const tsc = bin('typescript/bin/tsc')

const parts = ['shared', 'server', 'hardware', 'desktop/main', 'desktop/preload', 'desktop/renderer', 'test']

/**
 * @param {string} project
 * @param {number} minutes
 * @param {Partial<Stage>} [more]
 * @returns {Stage}
 */
const vitest = (project, minutes, more) => ({ name: `${project} tests`, commands: [], project, minutes, ...more })

/** Everything that `npm test` runs, in this order. @type {Stage[]} */
export const stages = [
  {
    name: 'types',
    commands: [...parts, 'resources/setup'].map((part) => [tsc, '--project', part]),
    minutes: 3,
    quick: true,
  },
  { name: 'lint', commands: [[bin('oxlint/bin/oxlint')]], minutes: 3, quick: true },
  { name: 'import boundaries', commands: [[inTree('resources/setup/checkBoundaries.mjs')]], minutes: 3, quick: true },
  { name: 'format', commands: [[bin('prettier/bin/prettier.cjs'), '--check', '--log-level', 'warn', '.']], minutes: 3 },
  { name: 'unused code', commands: [[bin('knip/bin/knip.js'), '--no-progress']], minutes: 3 },
  vitest('unit', 8, { quick: true }),
  vitest('contract', 15),
  vitest('faults', 20),
  { name: 'usb tests', commands: [], work: runUsbTests, minutes: 10 },
  vitest('journeys', 40, { needs: 'chromium' }),
]
