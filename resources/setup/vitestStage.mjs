import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { dirname } from 'node:path'
import { startNode } from './processes.mjs'
import { say } from './say.mjs'
import { inTree } from './tree.mjs'

/**
 * @typedef {object} Outcome
 * @property {number} passed
 * @property {number} failed
 * @property {number} skipped
 * @property {string} [says] what a failed stage printed
 */

/**
 * @typedef {object} Report vitest's JSON, as far as it is read
 * @property {boolean} success
 * @property {number} numPassedTests
 * @property {number} numFailedTests
 * @property {number} numPendingTests
 * @property {number} numTodoTests
 */

/**
 * Runs one vitest project and counts its tests.
 * @param {string} project
 * @param {number} minutes
 * @returns {Promise<Outcome>}
 */
export async function runProject(project, minutes) {
  const path = inTree('test/artefacts/results', `${project}.json`)
  mkdirSync(dirname(path), { recursive: true })
  rmSync(path, { force: true })
  const run = startNode(
    `test-${project}`,
    [
      inTree('node_modules/vitest/vitest.mjs'),
      'run',
      `--project=${project}`,
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${path}`,
    ],
    {
      env: { AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true' },
      onLine: (line) => line.trim() && say(`    ${line}`),
      limit: minutes * 60_000,
    },
  )
  const code = await run.ended
  return judge(code, readReport(path))
}

/**
 * A run that crashed, wrote no report or had no test has failed, whatever else it says.
 * @param {number} exitCode
 * @param {Report | null} report
 * @returns {Outcome}
 */
export function judge(exitCode, report) {
  if (report === null) return { passed: 0, failed: 1, skipped: 0 }
  const { numPassedTests: passed, numFailedTests, numPendingTests, numTodoTests } = report
  const skipped = numPendingTests + numTodoTests
  const unsound = exitCode !== 0 || !report.success || passed + numFailedTests + skipped === 0
  return { passed, failed: Math.max(numFailedTests, unsound ? 1 : 0), skipped }
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
