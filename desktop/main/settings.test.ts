import { expect, it } from 'vitest'
import { readSettings } from './settings.ts'

it('has a default for everything, and the environment wins over the file', () => {
  expect(readSettings(null, {})).toMatchObject({ server: 'http://127.0.0.1:4000', walls: [], lane: null, kiosk: false })
  const file = JSON.stringify({ server: 'https://kek.example/console', lane: 'IN-01' })
  expect(readSettings(file, {})).toMatchObject({ server: 'https://kek.example', lane: 'IN-01' })
  expect(readSettings(file, { AUTOGATE_URL: 'http://10.0.0.5:4000' }).server).toBe('http://10.0.0.5:4000')
})

it.each([
  ['{', /not a JSON object/],
  ['[1]', /console.json/],
  ['{"sever":"http://x"}', /sever/],
  ['{"walls":[{"number":5,"name":"utama","open":true}]}', /walls\.0\.number/],
  ['{"server":"file:///etc/passwd"}', /http or https/],
])('says what is wrong with %s', (text, words) => {
  expect(() => readSettings(text, {})).toThrow(words)
})
