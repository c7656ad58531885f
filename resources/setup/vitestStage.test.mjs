import { describe, expect, it } from 'vitest'
import { judge, together, worthAnotherTry } from './vitestStage.mjs'

const file = { path: 'a.test.ts', ok: true, passed: 3, failed: 0, skipped: 1 }
const broken = { path: 'b.test.ts', ok: false, passed: 1, failed: 2, skipped: 0 }
const unready = { path: 'c.test.ts', ok: false, passed: 0, failed: 0, skipped: 4 }

/** @param {import('./testReporter.mjs').TestFile[]} files */
const report = (files, unhandled = 0) => ({ files, unhandled })

describe('the outcome of a vitest stage', () => {
  it.each([
    ['counts the tests of a sound run', 0, report([file]), { passed: 3, failed: 0, skipped: 1 }],
    ['counts the failed tests', 1, report([file, broken]), { passed: 4, failed: 2, skipped: 1 }],
    ['fails a run that wrote no report', 0, null, { passed: 0, failed: 1, skipped: 0 }],
    ['fails a run that crashed after its last test', 1, report([file]), { passed: 3, failed: 1, skipped: 1 }],
    ['fails an error outside any test', 0, report([file], 1), { passed: 3, failed: 1, skipped: 1 }],
    ['fails a file that could not be set up', 1, report([file, unready]), { passed: 3, failed: 1, skipped: 5 }],
    ['fails an empty run', 0, report([]), { passed: 0, failed: 1, skipped: 0 }],
  ])('%s', (_, exitCode, told, outcome) => {
    expect(judge(exitCode, told)).toEqual(outcome)
  })
})

describe('a second try', () => {
  it.each([
    ['is for the files that failed', report([file, broken, unready]), ['b.test.ts', 'c.test.ts']],
    ['is for nothing after a sound run', report([file]), []],
    ['is for nothing after an error outside any test', report([broken], 1), []],
    ['is for nothing where much failed', report([broken, broken, unready, unready]), []],
    ['is for nothing without a report', null, []],
  ])('%s', (_, told, files) => {
    expect(worthAnotherTry(told)).toEqual(files)
  })

  it('counts in the place of the first', () => {
    const mended = { ...broken, ok: true, passed: 3, failed: 0 }
    expect(judge(0, together(report([file, broken]), report([mended])))).toEqual({ passed: 6, failed: 0, skipped: 1 })
  })

  it('does not mend a file that fails again', () => {
    expect(judge(1, together(report([file, broken]), report([broken])))).toEqual({ passed: 4, failed: 2, skipped: 1 })
  })
})
