import { expect, it } from 'vitest'
import { isCollision } from '../faults.ts'
import { WriteLock } from './writeLock.ts'

it('lets one writer in at a time, in the order they came', async () => {
  const lock = new WriteLock(() => 5_000)
  const order: string[] = []
  const write = async (name: string) => {
    await lock.acquire()
    order.push(`${name} in`)
    await new Promise((resolve) => setImmediate(resolve))
    order.push(`${name} out`)
    lock.release()
  }
  await Promise.all(['a', 'b', 'c'].map(write))
  expect(order).toEqual(['a in', 'a out', 'b in', 'b out', 'c in', 'c out'])
})

it('tells a writer that waited too long to try again, and goes on with the next', async () => {
  let patience = 1
  const lock = new WriteLock(() => patience)
  await lock.acquire()
  const refused = await lock.acquire().catch((error: unknown) => error)
  expect(isCollision(refused)).toBe(true)
  patience = 5_000
  const next = lock.acquire()
  lock.release()
  await next
  lock.release()
  await lock.acquire()
})
