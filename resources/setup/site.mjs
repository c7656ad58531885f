import { createConnection } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import { startNode } from './processes.mjs'
import { Problem } from './say.mjs'
import { bundle, logName } from './tree.mjs'

const readyWithin = 60_000

/** @typedef {{ host: string, port: string, url: string }} Address */

/** @returns {Address} where the server listens, and where this machine reaches it */
export function serverAddress() {
  const host = process.env.HOST || '127.0.0.1'
  const port = process.env.PORT || '4000'
  const reachable = host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host
  return { host, port, url: `http://${reachable.includes(':') ? `[${reachable}]` : reachable}:${port}` }
}

/**
 * Says who sits on the port, before anything is started.
 * @param {Address} address
 */
export async function demandFreePort({ port, url }) {
  if (!(await someoneListens(new URL(url)))) return
  if (await isReady(url)) throw new Problem(`Autogate is already running at ${url}.`, 'Open it, or stop it first.')
  throw new Problem(
    `Port ${port} is taken by another program.`,
    `Stop that program, or choose another port: PORT=${Number(port) + 1} npm start`,
  )
}

/**
 * Runs one administration command of the bundle to its end.
 * @param {string[]} words
 * @returns {Promise<string>} what it printed
 */
export async function administer(...words) {
  /** @type {string[]} */
  const lines = []
  const run = startNode(`autogate-${words[0]}`, [...bundle('server/cli/autogate.js'), ...words], {
    onLine: (line) => lines.push(line),
  })
  if ((await run.ended) === 0) return lines.join('\n')
  throw new Problem(
    `"autogate ${words.join(' ')}" failed: ${run.lastLines().trim()}`,
    `Its log is ${logName(run.name)}.`,
  )
}

/**
 * Waits until the server says that it is ready.
 * @param {import('./processes.mjs').Child} server
 * @param {string} url
 */
export async function waitUntilReady(server, url) {
  const failed = server.ended.then((code) => {
    throw new Problem(
      `The server stopped (exit code ${code}) before it was ready:\n${server.lastLines()}\n`,
      `Its log is ${logName('server')}.`,
    )
  })
  await Promise.race([failed, ready(url)])
}

/** @param {string} url */
async function ready(url) {
  for (const since = Date.now(); Date.now() - since < readyWithin; await pause(100)) {
    if (await isReady(url)) return
  }
  throw new Problem(`The server was not ready after ${readyWithin / 1000} seconds.`, `Its log is ${logName('server')}.`)
}

/** @param {string} url */
async function isReady(url) {
  try {
    return (await fetch(`${url}/health/ready`, { signal: AbortSignal.timeout(2_000) })).ok
  } catch {
    return false
  }
}

/**
 * @param {URL} url
 * @returns {Promise<boolean>}
 */
function someoneListens({ hostname, port }) {
  return new Promise((resolve) => {
    const socket = createConnection({ host: hostname.replace(/[[\]]/g, ''), port: Number(port) })
    const answer = (/** @type {boolean} */ listens) => {
      socket.destroy()
      resolve(listens)
    }
    socket.setTimeout(1_000, () => answer(false))
    socket.on('connect', () => answer(true))
    socket.on('error', () => answer(false))
  })
}
