import { createHash } from 'node:crypto'
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { oneAtATime } from './oneAtATime.mjs'
import { startNode } from './processes.mjs'
import { Problem, step } from './say.mjs'
import { inTree, setUpLock } from './tree.mjs'

const vite = inTree('node_modules/vite/bin/vite.js')
const electronVite = inTree('node_modules/electron-vite/bin/electron-vite.js')

/** @typedef {keyof typeof targets} Target */

/** What is built, from which sources, by which command. */
const targets = {
  server: {
    sources: ['shared', 'server', 'hardware', 'vite.server.config.ts', 'package-lock.json'],
    command: [vite, 'build', '--config', 'vite.server.config.ts'],
  },
  pages: {
    sources: ['shared', 'desktop/renderer', 'vite.renderer.config.ts', 'package-lock.json'],
    command: [vite, 'build', '--config', 'vite.renderer.config.ts'],
  },
  desktop: {
    sources: ['shared', 'hardware', 'desktop/main', 'desktop/preload', 'electron.vite.config.ts', 'package-lock.json'],
    command: [electronVite, 'build', '--logLevel', 'warn'],
  },
}

/**
 * Builds what is missing or older than its sources, and nothing else.
 * @param {...Target} names
 */
export async function build(...names) {
  if (names.every(isBuilt)) return
  await oneAtATime(setUpLock, () => buildMissing(names))
}

/** @param {Target} name */
const stampOf = (name) => inTree('out', `.${name}`)

/** @param {Target} name */
function isBuilt(name) {
  const stamp = stampOf(name)
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === fingerprint(targets[name].sources)
}

/** @param {Target[]} names */
async function buildMissing(names) {
  for (const name of names) {
    if (isBuilt(name)) continue
    const { sources, command } = targets[name]
    const print = fingerprint(sources)
    await step(`Building the ${name}`, async () => {
      const run = startNode(`build-${name}`, command)
      if ((await run.ended) !== 0) {
        throw new Problem(`The ${name} could not be built:\n${run.lastLines()}\n`, 'Mend what it says and try again.')
      }
      writeFileSync(stampOf(name), print)
    })
  }
}

/**
 * @param {string[]} sources
 * @returns {string} the same for the same contents
 */
function fingerprint(sources) {
  const hash = createHash('sha256')
  for (const source of sources) {
    for (const file of filesOf(inTree(source))) hash.update(file).update('\0').update(readFileSync(file)).update('\0')
  }
  return hash.digest('hex')
}

/**
 * @param {string} path a file or a folder
 * @returns {string[]}
 */
function filesOf(path) {
  try {
    return readdirSync(path, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && !/\.test\.tsx?$/.test(entry.name))
      .map((entry) => join(entry.parentPath, entry.name))
      .toSorted()
  } catch {
    return existsSync(path) ? [path] : []
  }
}
