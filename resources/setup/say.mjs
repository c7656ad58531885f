const screen = process.stderr

/** A failure that was foreseen: what happened, and what the person can do next. */
export class Problem extends Error {
  /**
   * @param {string} what
   * @param {string} next
   */
  constructor(what, next) {
    super(`${what} ${next}`)
    this.name = 'Problem'
  }
}

/** Progress goes to stderr, so that a command's own output stays clean. @param {string} line */
export function say(line) {
  screen.write(`${line}\n`)
}

/** @param {number} since milliseconds */
export const secondsSince = (since) => `${((Date.now() - since) / 1000).toFixed(1)} s`

/**
 * Shows that something takes time: a running clock on a terminal, a line now and then elsewhere.
 * @template Result
 * @param {string} title
 * @param {() => Promise<Result>} work
 * @returns {Promise<Result>}
 */
export async function step(title, work) {
  const since = Date.now()
  const terminal = screen.isTTY
  const show = () =>
    screen.write(terminal ? `\r  ${title} … ${secondsSince(since)}` : `  ${title} … ${secondsSince(since)}\n`)
  screen.write(terminal ? `  ${title} …` : `  ${title} …\n`)
  const clock = setInterval(show, terminal ? 200 : 15_000)
  try {
    const result = await work()
    screen.write(`${terminal ? '\r' : ''}  ${title}: ${secondsSince(since)}\n`)
    return result
  } catch (error) {
    screen.write(`${terminal ? '\r' : ''}  ${title}: failed after ${secondsSince(since)}\n`)
    throw error
  } finally {
    clearInterval(clock)
  }
}
