import { writeFileSync } from 'node:fs'

/**
 * @typedef {object} TestFile
 * @property {string} path
 * @property {boolean} ok no test of it failed, and no set-up
 * @property {number} passed
 * @property {number} failed
 * @property {number} skipped
 */

/**
 * @typedef {object} Report
 * @property {TestFile[]} files
 * @property {number} unhandled errors that belong to no test
 */

/** A reporter of vitest that writes what became of each test file to the path in AUTOGATE_TEST_REPORT. */
export default class TestReporter {
  /**
   * @param {readonly import('vitest/node').TestModule[]} modules
   * @param {readonly unknown[]} unhandled
   */
  onTestRunEnd(modules, unhandled) {
    const path = process.env['AUTOGATE_TEST_REPORT']
    if (path === undefined) throw new Error('AUTOGATE_TEST_REPORT names no file.')
    /** @type {Report} */
    const report = { files: modules.map(testFile), unhandled: unhandled.length }
    writeFileSync(path, JSON.stringify(report))
  }
}

/** @param {import('vitest/node').TestModule} module @returns {TestFile} */
function testFile(module) {
  const states = [...module.children.allTests()].map((test) => test.result().state)
  const count = (/** @type {string} */ wanted) => states.filter((state) => state === wanted).length
  const passed = count('passed')
  const failed = count('failed')
  return { path: module.moduleId, ok: module.ok(), passed, failed, skipped: states.length - passed - failed }
}
