import { defineConfig } from 'vitest/config'
import { provideGroupBy } from '../groupBy.ts'

provideGroupBy()

/** Runs inside the USB guest; the results leave it through a shared folder. */
export default defineConfig({
  test: {
    root: import.meta.dirname,
    include: ['*.test.ts'],
    fileParallelism: false,
    pool: 'forks',
    isolate: false,
    // Upper bounds for a machine that has no time for its guest; with some, all of it takes half a minute.
    testTimeout: 120_000,
    hookTimeout: 60_000,
    reporters: ['default', `${import.meta.dirname}/../../resources/setup/testReporter.mjs`],
  },
})
