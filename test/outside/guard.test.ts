import { expect, it } from 'vitest'
import { createGuard } from '#server/partners/outside/guard.ts'
import { OutsideFailure } from '#server/partners/outside/outsideFailure.ts'

const rest = 200
const fails = (kind: OutsideFailure['kind']) => () => Promise.reject(new OutsideFailure(kind, kind))

it('leaves a system alone after five failures in a row, and one success makes all well again', async () => {
  const guard = createGuard(rest)
  let asked = 0
  const silent = () => {
    asked += 1
    return fails('unreachable')()
  }
  for (let time = 0; time < 8; time += 1) await expect(guard.ask(silent)).rejects.toMatchObject({ kind: 'unreachable' })
  expect(asked).toBe(5)
  expect(guard.health()).toMatchObject({ breaker: 'open', lastFailure: 'unreachable', lastError: 'unreachable' })
  expect(guard.rests()).toBe(true)
  await expect.poll(() => guard.rests()).toBe(false)
  expect(await guard.ask(() => Promise.resolve('ya'))).toBe('ya')
  expect(guard.health().breaker).toBe('closed')
})

it('takes a clear refusal for an answer, and nonsense for none', async () => {
  const guard = createGuard(rest)
  for (let time = 0; time < 8; time += 1) await expect(guard.ask(fails('refused'))).rejects.toThrow('refused')
  expect(guard.health().breaker).toBe('closed')
  for (let time = 0; time < 5; time += 1) await expect(guard.ask(fails('nonsense'))).rejects.toThrow('nonsense')
  expect(guard.health().breaker).toBe('open')
})
