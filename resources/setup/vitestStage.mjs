import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { dirname, relative } from 'node:path'
import { startNode } from './processes.mjs'
import { say } from './say.mjs'
import { inTree, tree } from './tree.mjs'

/** @typedef {import('./testReporter.mjs').Report} Report */

/**
 * @typedef {object} Outcome
 * @property {number} passed
 * @property {number} failed
 * @property {number} skipped
 * @property {string} [says] what a stage has to tell below its name
 */

/** More than these are no accident of a busy machine. */
const mostFilesTwice = 3

/**
 * Runs one vitest project and counts its tests.
 * @param {string} project
 * @param {number} minutes
 * @returns {Promise<Outcome>}
 */
export async function runProject(project, minutes) {
  const first = await run(project, minutes, [])
  const again = process.env['CI'] === undefined ? [] : worthAnotherTry(first.report)
  if (first.report === null || again.length === 0) return judge(first.code, first.report)
  const names = again.map((path) => relative(tree, path)).join(', ')
  say(`    Once more, from their set-up: ${names}`)
  const second = await run(project, minutes, again)
  return {
    ...judge(second.code, second.report && together(first.report, second.report)),
    says: `These ran twice, because they failed at first: ${names}`,
  }
}

/**
 * @param {string} project
 * @param {number} minutes
 * @param {string[]} files all of the project where there are none
 */
async function run(project, minutes, files) {
  const path = inTree('test/artefacts/results', `${project}.json`)
  mkdirSync(dirname(path), { recursive: true })
  rmSync(path, { force: true })
  const vitest = startNode(
    `test-${project}`,
    [
      inTree('node_modules/vitest/vitest.mjs'),
      'run',
      `--project=${project}`,
      '--reporter=default',
      `--reporter=${inTree('resources/setup/testReporter.mjs')}`,
      ...files,
    ],
    {
      env: { AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true', AUTOGATE_TEST_REPORT: path },
      onLine: (line) => line.trim() && say(`    ${line}`),
      limit: minutes * 60_000,
    },
  )
  const code = await vitest.ended
  return { code, report: readReport(path) }
}

/**
 * A shared CI machine can starve a process for seconds. What failed there is tried once more, by whole files: the tests
 * of a file share a site, and one of them alone would find it half used. An error outside any test is never forgiven.
 * @param {Report | null} report
 * @returns {string[]} paths
 */
export function worthAnotherTry(report) {
  if (report === null || report.unhandled > 0) return []
  const failed = report.files.filter(({ ok }) => !ok).map(({ path }) => path)
  return failed.length > mostFilesTwice ? [] : failed
}

/**
 * The first report, with the files that ran again as the second tells them.
 * @param {Report} first
 * @param {Report} second
 * @returns {Report}
 */
export function together(first, second) {
  const again = new Map(second.files.map((file) => [file.path, file]))
  return { files: first.files.map((file) => again.get(file.path) ?? file), unhandled: second.unhandled }
}

/**
 * A run that crashed, wrote no report or had no test has failed, whatever else it says.
 * @param {number} exitCode
 * @param {Report | null} report
 * @returns {Outcome}
 */
export function judge(exitCode, report) {
  if (report === null) return { passed: 0, failed: 1, skipped: 0 }
  const sum = (/** @type {'passed' | 'failed' | 'skipped'} */ key) =>
    report.files.reduce((all, file) => all + file[key], 0)
  const [passed, failed, skipped] = [sum('passed'), sum('failed'), sum('skipped')]
  const sound = exitCode === 0 && report.unhandled === 0 && report.files.every(({ ok }) => ok)
  return { passed, failed: sound && passed + skipped > 0 ? failed : Math.max(failed, 1), skipped }
}

/**
 * @param {string} path
 * @returns {Report | null} null when the run wrote none
 */
export function readReport(path) {
  try {
    return /** @type {Report} */ (JSON.parse(readFileSync(path, 'utf8')))
  } catch {
    return null
  }
}
