import { Problem, say } from './say.mjs'
import { whenAskedToEnd } from './signals.mjs'
import { logName } from './tree.mjs'

/** @typedef {import('./processes.mjs').Child} Child */
/** @typedef {(child: Child, options?: { mayEnd?: boolean }) => Child} Run takes a child into care */

/**
 * Keeps programs running until Ctrl-C or until one of them ends, and then ends them all, the last one started first.
 * @param {(run: Run) => Promise<void>} startAll
 * @returns {Promise<number>}
 */
export async function runTogether(startAll) {
  /** @type {Child[]} */
  const children = []
  /** @type {Promise<Child | Error | 'asked'>} */
  const finished = new Promise((finish) => {
    whenAskedToEnd(() => finish('asked'))
    startAll((child, { mayEnd = false } = {}) => {
      children.push(child)
      if (!mayEnd) void child.ended.then(() => finish(child))
      return child
    }).catch((/** @type {unknown} */ error) => finish(error instanceof Error ? error : new Error(String(error))))
  })

  const reason = await finished
  if (reason === 'asked') say('\nStopping …')
  for (const child of children.toReversed()) await child.stop()
  if (reason === 'asked') return 0
  if (reason instanceof Error) throw reason
  throw new Problem(
    `The ${reason.name} stopped unexpectedly:\n${reason.lastLines()}\n`,
    `Its log is ${logName(reason.name)}.`,
  )
}
