import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { step } from './say.mjs'

const lookAgainAfter = 200

/**
 * Does work that two processes of one clone must not do at once: the later one waits. A process that died holds nothing.
 * @template Result
 * @param {string} lock path of a file that names the process at work
 * @param {() => Promise<Result>} work looks first whether there is anything left to do
 * @returns {Promise<Result>}
 */
export async function oneAtATime(lock, work) {
  mkdirSync(dirname(lock), { recursive: true })
  if (!take(lock)) {
    await step(`Waiting for another set-up of this clone (process ${holderOf(lock)})`, async () => {
      while (!take(lock)) await pause(lookAgainAfter)
    })
  }
  try {
    return await work()
  } finally {
    rmSync(lock, { force: true })
  }
}

/**
 * Appears with its content or not at all: of several processes one succeeds.
 * @param {string} lock
 */
function take(lock) {
  const own = `${lock}.${process.pid}`
  writeFileSync(own, String(process.pid))
  try {
    linkSync(own, lock)
    return true
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'EEXIST') throw error
    const holder = holderOf(lock)
    if (holder !== null && !isAlive(holder)) clearAway(lock, holder)
    return false
  } finally {
    rmSync(own, { force: true })
  }
}

/**
 * Removes a dead process's lock, and gives back the one that a quicker process put in its place meanwhile.
 * @param {string} lock
 * @param {number} dead
 */
function clearAway(lock, dead) {
  const away = `${lock}.${process.pid}.away`
  try {
    renameSync(lock, away)
    if (holderOf(away) !== dead) linkSync(away, lock)
  } catch {
    /* Somebody else cleared it away. */
  } finally {
    rmSync(away, { force: true })
  }
}

/** @param {string} lock */
function holderOf(lock) {
  try {
    return Number(readFileSync(lock, 'utf8'))
  } catch {
    return null
  }
}

/** @param {number} pid */
function isAlive(pid) {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    return /** @type {NodeJS.ErrnoException} */ (error).code === 'EPERM'
  }
}
