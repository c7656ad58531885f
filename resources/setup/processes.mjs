import { spawn } from 'node:child_process'
import { createWriteStream, mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { createInterface } from 'node:readline'
import { stripVTControlCharacters } from 'node:util'
import { whenAskedToEnd } from './signals.mjs'
import { logFile, tree } from './tree.mjs'

const graceMilliseconds = 8_000
const terminal = process.stderr.isTTY

/**
 * @typedef {object} Child
 * @property {string} name
 * @property {Promise<number>} ended resolves with the exit code; 1 after a signal
 * @property {() => string} lastLines what it said last, for an error message
 * @property {() => Promise<void>} stop asks it to end and, after a grace, ends it
 */

/**
 * @typedef {object} Options
 * @property {Record<string, string>} [env] added to the environment
 * @property {(line: string) => void} [onLine] called with each line of its output
 * @property {number} [limit] milliseconds after which it is stopped
 */

/**
 * Starts a Node program; see `startProgram`.
 * @param {string} name
 * @param {string[]} words
 * @param {Options} [options]
 */
export const startNode = (name, words, options) => startProgram(name, [process.execPath, ...words], options)

/**
 * Starts a program whose output goes to a log file in the data folder, for its owner's eyes only.
 * @param {string} name
 * @param {string[]} command
 * @param {Options} [options]
 * @returns {Child}
 */
export function startProgram(name, [program = '', ...words], { env = {}, onLine, limit } = {}) {
  const log = logFile(name)
  mkdirSync(dirname(log), { recursive: true, mode: 0o700 })
  const file = createWriteStream(log, { mode: 0o600 })
  const child = spawn(program, words, {
    cwd: tree,
    env: { ...process.env, ...(terminal && { FORCE_COLOR: '1' }), ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  /** @type {string[]} */
  const tail = []
  for (const output of [child.stdout, child.stderr]) {
    createInterface({ input: output }).on('line', (words) => {
      const line = terminal ? words : stripVTControlCharacters(words)
      file.write(`${stripVTControlCharacters(words)}\n`)
      tail.push(line)
      if (tail.length > 40) tail.shift()
      onLine?.(line)
    })
  }
  return supervise(name, child, () => tail.join('\n'), limit)
}

/**
 * Hands the terminal to a program until it ends. Ctrl-C reaches it directly.
 * @param {string[]} command words for Node
 * @param {Record<string, string>} [env]
 * @returns {Promise<number>} its exit code
 */
export async function handOver(command, env = {}) {
  const child = spawn(process.execPath, command, { cwd: tree, env: { ...process.env, ...env }, stdio: 'inherit' })
  const running = supervise('program', child, () => '')
  whenAskedToEnd(() => void running.stop())
  return running.ended
}

/**
 * @param {string} name
 * @param {import('node:child_process').ChildProcess} child
 * @param {() => string} lastLines
 * @param {number} [limit]
 * @returns {Child}
 */
function supervise(name, child, lastLines, limit) {
  let over = false
  /** @type {NodeJS.Timeout[]} */
  const clocks = []
  /** @type {Promise<number>} */
  const ended = new Promise((resolve) => {
    const end = (/** @type {number} */ code) => {
      over = true
      clocks.forEach(clearTimeout)
      resolve(code)
    }
    child.on('error', () => end(1))
    child.on('close', (code) => end(code ?? 1))
  })
  const stop = async () => {
    if (over) return
    child.kill('SIGTERM')
    clocks.push(setTimeout(() => child.kill('SIGKILL'), graceMilliseconds))
    await ended
  }
  if (limit !== undefined) clocks.push(setTimeout(() => void stop(), limit))
  return { name, ended, lastLines, stop }
}
