import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { oneAtATime } from './oneAtATime.mjs'

const folder = mkdtempSync(join(tmpdir(), 'autogate-lock-'))
const lock = join(folder, 'out', 'lock')
afterAll(() => rmSync(folder, { recursive: true }))

/** Writes when it begins and when it ends its work. @param {string} notes */
function worker(notes) {
  const module = JSON.stringify(new URL('./oneAtATime.mjs', import.meta.url).href)
  const program = `
    import { appendFileSync } from 'node:fs'
    const { oneAtATime } = await import(${module})
    await oneAtATime(${JSON.stringify(lock)}, async () => {
      appendFileSync(${JSON.stringify(notes)}, 'begin\\n')
      await new Promise((done) => setTimeout(done, 60))
      appendFileSync(${JSON.stringify(notes)}, 'end\\n')
    })`
  return spawn(process.execPath, ['--input-type=module', '-e', program], { stdio: 'ignore' })
}

it('lets several processes work one after the other, behind a lock that a dead one left', async () => {
  const notes = join(folder, 'notes')
  await oneAtATime(lock, async () => expect(Number(readFileSync(lock, 'utf8'))).toBe(process.pid))
  writeFileSync(lock, String(spawnSync(process.execPath, ['-e', '']).pid))
  const workers = Array.from({ length: 5 }, () => worker(notes))
  const codes = await Promise.all(workers.map(async (child) => (await once(child, 'exit'))[0]))
  expect(codes).toEqual([0, 0, 0, 0, 0])
  expect(readFileSync(notes, 'utf8')).toBe('begin\nend\n'.repeat(5))
  expect(readdirSync(join(folder, 'out'))).toEqual([])
})

it('is free again after work that failed', async () => {
  await expect(oneAtATime(lock, () => Promise.reject(new Error('no compiler')))).rejects.toThrow('no compiler')
  expect(existsSync(lock)).toBe(false)
})
