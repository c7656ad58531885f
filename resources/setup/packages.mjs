import { readFileSync } from 'node:fs'
import { oneAtATime } from './oneAtATime.mjs'
import { startNode } from './processes.mjs'
import { Problem, step } from './say.mjs'
import { inTree, logName, setUpLock } from './tree.mjs'

/** @typedef {{ packages: Record<string, { version?: string, optional?: boolean, devOptional?: boolean }> }} Lock */

/** Installs exactly what package-lock.json says, when that is not what is there. */
export async function installPackages() {
  if (isInstalled()) return
  await oneAtATime(setUpLock, install)
}

async function install() {
  if (isInstalled()) return
  await step('Installing packages (npm ci, once)', async () => {
    const npm = process.env.npm_execpath
    if (npm === undefined) {
      throw new Problem('The packages are not installed.', 'Run the command through npm, for example: npm start.')
    }
    const run = startNode('npm-ci', [npm, 'ci', '--include=dev', '--no-audit', '--no-fund', '--no-progress'])
    if ((await run.ended) === 0) return
    const why = run.lastLines().match(/npm error (?!code|errno|A complete log)(.+)/)?.[1] ?? 'no reason given'
    throw new Problem(
      `The packages could not be installed (${why}).`,
      `Check the network or proxy and run the command again; all of npm’s words are in ${logName(run.name)}.`,
    )
  })
}

/** npm writes its own copy of the lock when it has finished: an interrupted or older installation differs from ours. */
function isInstalled() {
  const wanted = readLock(inTree('package-lock.json'))
  if (wanted === null) throw new Problem('package-lock.json cannot be read.', 'Clone the repository again.')
  return satisfies(readLock(inTree('node_modules/.package-lock.json')), wanted)
}

/**
 * Whether an installation has every package of the lock in its version; those of other platforms may be absent.
 * @param {Lock | null} present
 * @param {Lock} wanted
 */
export function satisfies(present, wanted) {
  if (present === null) return false
  return Object.entries(wanted.packages).every(([path, { version, optional, devOptional }]) => {
    if (path === '') return true
    const there = present.packages[path]
    return there === undefined ? optional === true || devOptional === true : there.version === version
  })
}

/**
 * @param {string} path
 * @returns {Lock | null}
 */
function readLock(path) {
  try {
    return /** @type {Lock} */ (JSON.parse(readFileSync(path, 'utf8')))
  } catch {
    return null
  }
}
