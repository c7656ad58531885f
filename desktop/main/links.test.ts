import { expect, it } from 'vitest'
import { pathOfLink } from './links.ts'

it('finds the link among the words of a start', () => {
  expect(pathOfLink(['autogate', '--flag', 'autogate://open/tickets?search=TKT-1'])).toBe('/tickets?search=TKT-1')
  expect(pathOfLink(['autogate://open'])).toBeNull()
  expect(pathOfLink(['autogate://open/'])).toBe('/')
})

it.each(['https://open/tickets', 'autogate://console/index.html', 'autogate://open/<script>', 'javascript:alert(1)'])(
  'takes no other word for one: %s',
  (word) => expect(pathOfLink([word])).toBeNull(),
)

it('takes no endless link', () => {
  expect(pathOfLink([`autogate://open/${'a'.repeat(600)}`])).toBeNull()
})
