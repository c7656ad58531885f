import { expect, it } from 'vitest'
import { Refusal } from '#shared/contract/errors.ts'
import { commitTogether } from './commitTogether.ts'

const later = () => new Promise((resolve) => setTimeout(resolve, 5))

function counting(fate: (request: number) => string | Refusal = (request) => `answer ${request}`) {
  const batches: number[][] = []
  const ask = commitTogether<number, string>(async (requests) => {
    batches.push([...requests])
    await later()
    return requests.map(fate)
  })
  return { ask, batches }
}

it('commits a lone request at once and gathers those that arrive meanwhile', async () => {
  const { ask, batches } = counting()
  const first = ask(0)
  await new Promise((resolve) => setImmediate(resolve))
  const others = [1, 2, 3].map(ask)
  expect(await Promise.all([first, ...others])).toEqual(['answer 0', 'answer 1', 'answer 2', 'answer 3'])
  expect(batches).toEqual([[0], [1, 2, 3]])
})

it('never puts more than 64 into one transaction', async () => {
  const { ask, batches } = counting()
  await Promise.all(Array.from({ length: 200 }, (_, request) => ask(request)))
  expect(batches.map(({ length }) => length)).toEqual([64, 64, 64, 8])
})

it('refuses one and answers the others', async () => {
  const { ask } = counting((request) => (request === 1 ? new Refusal('lane.closed') : 'fine'))
  const outcomes = await Promise.allSettled([0, 1, 2].map(ask))
  expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
})

it('tries each alone when one poisons the transaction', async () => {
  const { ask, batches } = counting((request) => {
    if (request === 1) throw new Error('poison')
    return 'fine'
  })
  const outcomes = await Promise.allSettled([0, 1, 2].map(ask))
  expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
  expect(batches).toEqual([[0, 1, 2], [0], [1], [2]])
})

it('does not knock at a database that is away once for each request', async () => {
  let knocks = 0
  const ask = commitTogether<number, string>(async () => {
    knocks += 1
    throw new Refusal('server.busy', { seconds: 2 })
  })
  const outcomes = await Promise.allSettled([0, 1, 2].map(ask))
  expect(outcomes.every(({ status }) => status === 'rejected')).toBe(true)
  expect(knocks).toBe(1)
})
