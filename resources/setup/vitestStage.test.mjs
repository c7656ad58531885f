import { describe, expect, it } from 'vitest'
import { judge } from './vitestStage.mjs'

const green = { success: true, numPassedTests: 3, numFailedTests: 0, numPendingTests: 1, numTodoTests: 0 }

describe('the outcome of a vitest stage', () => {
  it.each([
    ['counts the tests of a sound run', 0, green, { passed: 3, failed: 0, skipped: 1 }],
    [
      'counts the failed tests',
      1,
      { ...green, success: false, numFailedTests: 2 },
      { passed: 3, failed: 2, skipped: 1 },
    ],
    ['fails a run that wrote no report', 0, null, { passed: 0, failed: 1, skipped: 0 }],
    ['fails a run that crashed after its last test', 1, green, { passed: 3, failed: 1, skipped: 1 }],
    ['fails a file that could not be loaded', 1, { ...green, success: false }, { passed: 3, failed: 1, skipped: 1 }],
    [
      'fails an empty run',
      0,
      { ...green, numPassedTests: 0, numPendingTests: 0 },
      { passed: 0, failed: 1, skipped: 0 },
    ],
  ])('%s', (_, exitCode, report, outcome) => {
    expect(judge(exitCode, report)).toEqual(outcome)
  })
})
