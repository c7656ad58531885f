import { build } from './build.mjs'
import { installPackages } from './packages.mjs'
import { startNode } from './processes.mjs'
import { Problem, say, secondsSince } from './say.mjs'
import { stages } from './stages.mjs'
import { installSystemPackages } from './systemPackages.mjs'
import { runProject } from './vitestStage.mjs'

/** @typedef {import('./stages.mjs').Stage} Stage */
/** @typedef {import('./vitestStage.mjs').Outcome} Outcome */

const passed = { passed: 1, failed: 0, skipped: 0 }
const skipped = { passed: 0, failed: 0, skipped: 1 }
const failed = (/** @type {string} */ says) => ({ passed: 0, failed: 1, skipped: 0, says })

/** Everything, from a clean machine. @type {import('./tasks.mjs').Task} */
export async function testEverything() {
  /** @type {string[]} */
  let missing = []
  const setUp = await timed('set-up', async () => {
    await installPackages()
    const system = await installSystemPackages()
    missing = system.missing
    await build('server', 'pages', 'desktop')
    return system.failed ? failed('Debian packages could not be installed.') : passed
  })
  const outcomes = [setUp]
  for (const stage of stages) outcomes.push(await timed(stage.name, () => runStage(stage, missing)))
  return conclude(outcomes)
}

/** The fast inner loop. @type {import('./tasks.mjs').Task} */
export async function checkQuickly() {
  await installPackages()
  const outcomes = []
  for (const stage of stages.filter(({ quick }) => quick)) {
    outcomes.push(await timed(stage.name, () => runStage(stage, [])))
  }
  return conclude(outcomes)
}

/** Real USB libraries on a real kernel, alone. @type {import('./tasks.mjs').Task} */
export async function testUsb() {
  await installPackages()
  await installSystemPackages()
  await build('server')
  const usb = stages.filter(({ name }) => name === 'usb tests')
  return conclude(await Promise.all(usb.map((stage) => timed(stage.name, () => runStage(stage, [])))))
}

/**
 * @param {Stage} stage
 * @param {string[]} missing system packages that are not there
 * @returns {Promise<Outcome>}
 */
async function runStage({ name, commands, project, work, minutes, needs }, missing) {
  if (needs !== undefined && missing.includes(needs)) return skipped
  if (work !== undefined) return work()
  if (project !== undefined) return runProject(project, minutes)
  for (const command of commands) {
    const run = startNode(`test-${name.replaceAll(' ', '-')}`, command, { limit: minutes * 60_000 })
    if ((await run.ended) !== 0) return failed(run.lastLines())
  }
  return passed
}

/**
 * A row of the table: the stage's name, what came of it and how long it took.
 * @param {string} name
 * @param {() => Promise<Outcome>} work
 * @returns {Promise<Outcome>}
 */
async function timed(name, work) {
  const since = Date.now()
  say(`▶ ${name}`)
  const outcome = await work().catch((/** @type {unknown} */ error) => {
    if (error instanceof Problem) return failed(error.message)
    throw error
  })
  if (outcome.says) say(outcome.says.replaceAll(/^/gm, '    '))
  say(`${outcome.failed > 0 ? '✗' : '✓'} ${name.padEnd(20)} ${inWords(outcome).padEnd(36)} ${secondsSince(since)}`)
  return outcome
}

/**
 * @param {Outcome[]} outcomes
 * @returns {number} the exit code
 */
function conclude(outcomes) {
  const sum = (/** @type {'passed' | 'failed' | 'skipped'} */ key) => outcomes.reduce((all, each) => all + each[key], 0)
  const total = { passed: sum('passed'), failed: sum('failed'), skipped: sum('skipped') }
  process.stdout.write(`${inWords(total)}\n`)
  return total.failed === 0 && total.passed > 0 ? 0 : 1
}

/** @param {Outcome} outcome */
const inWords = ({ passed, failed, skipped }) =>
  `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`
