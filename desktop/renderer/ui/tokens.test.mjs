import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { contrast, readablePairs } from '#test/contrast.ts'

const renderer = join(import.meta.dirname, '..')
const read = (name) => readFileSync(join(renderer, name), 'utf8')
const css = read('ui/tokens.css')
const coloursIn = (text) =>
  Object.fromEntries([...text.matchAll(/--([\w-]+):\s*(#[0-9a-f]{6});/g)].map(([, name, hex]) => [name, hex]))
const [darkText, lightText] = css.split("[data-theme='light'] {")
const dark = coloursIn(darkText)
const light = { ...dark, ...coloursIn(lightText) }

describe.each([
  ['dark', dark],
  ['light', light],
])('the %s theme', (_, colours) => {
  it.each(readablePairs)('%s is readable on %s (at least %s)', (ink, paper, least) => {
    expect(contrast(colours[ink], colours[paper])).toBeGreaterThanOrEqual(least)
  })
})

it('keeps every colour value in this one file', () => {
  const sheets = readdirSync(renderer, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.css'))
  const strays = sheets.filter((name) => name !== 'ui/tokens.css' && /#[0-9a-f]{3,8}\b/i.test(read(name)))
  expect(sheets.length).toBeGreaterThan(5)
  expect(strays).toEqual([])
})
