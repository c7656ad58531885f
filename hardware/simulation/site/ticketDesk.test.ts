import { expect, it } from 'vitest'
import { createRandom } from '../random.ts'
import { drawKind } from './ticketDesk.ts'

it('makes tickets of every kind, mostly without customs', () => {
  const random = createRandom(4)
  const kinds = Array.from({ length: 2_000 }, () => drawKind(random))
  const share = (kind: string) => kinds.filter((each) => each === kind).length / kinds.length
  expect(share('without_pabeanan')).toBeGreaterThan(0.5)
  expect(share('with_pabeanan')).toBeGreaterThan(0.17)
  expect(share('sarana_niaga')).toBeGreaterThan(0.08)
  expect(share('guest')).toBeGreaterThan(0.05)
})
