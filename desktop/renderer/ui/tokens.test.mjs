import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

const renderer = join(import.meta.dirname, '..')
const read = (name) => readFileSync(join(renderer, name), 'utf8')
const css = read('ui/tokens.css')
const coloursIn = (text) =>
  Object.fromEntries([...text.matchAll(/--([\w-]+):\s*(#[0-9a-f]{6});/g)].map(([, name, hex]) => [name, hex]))
const [darkText, lightText] = css.split("[data-theme='light'] {")
const dark = coloursIn(darkText)
const light = { ...dark, ...coloursIn(lightText) }

function luminance(hex) {
  const [red, green, blue] = [1, 3, 5]
    .map((at) => parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function contrast(one, other) {
  const [low, high] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (high + 0.05) / (low + 0.05)
}

const text = ['tx-1', 'tx-2', 'tx-3', 'accent', 'ok', 'warn', 'crit', 'mode'].flatMap((ink) =>
  ['bg-0', 'bg-1', 'bg-2', 'bg-3'].map((paper) => [ink, paper, 4.5]),
)
const washes = ['warn-weak', 'crit-weak', 'accent-weak'].flatMap((paper) =>
  ['tx-1', 'tx-2', 'tx-3'].map((ink) => [ink, paper, 4.5]),
)
const pairs = [
  ...text,
  ...washes,
  ['tx-1', 'bg-4', 4.5],
  ['tx-2', 'bg-4', 4.5],
  ['warn', 'warn-weak', 4.5],
  ['crit', 'crit-weak', 4.5],
  ['accent', 'accent-weak', 4.5],
  ['mode', 'mode-weak', 4.5],
  ['ok', 'ok-weak', 4.5],
  ['on-accent', 'accent-fill', 4.5],
  ['on-crit', 'crit-fill', 4.5],
  ['on-warn', 'warn-fill', 4.5],
  ['line-ctl', 'bg-0', 3],
  ['line-ctl', 'bg-1', 3],
  ['line-ctl', 'bg-3', 3],
  ['crit-fill', 'bg-1', 3],
  ['accent', 'bg-0', 3],
  ...['c1', 'c2', 'c3', 'c4'].map((mark) => [mark, 'bg-1', 3]),
]

describe.each([
  ['dark', dark],
  ['light', light],
])('the %s theme', (_, colours) => {
  it.each(pairs)('%s is readable on %s (at least %s)', (ink, paper, least) => {
    expect(contrast(colours[ink], colours[paper])).toBeGreaterThanOrEqual(least)
  })
})

it('keeps every colour value in this one file', () => {
  const sheets = readdirSync(renderer, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.css'))
  const strays = sheets.filter((name) => name !== 'ui/tokens.css' && /#[0-9a-f]{3,8}\b/i.test(read(name)))
  expect(sheets.length).toBeGreaterThan(5)
  expect(strays).toEqual([])
})
