import { expect, it } from 'vitest'
import { isServed, toChromium, toElectron } from './addresses.ts'

const schemes = new Set(['autogate'])

it('serves an own scheme at an address of its own, and tells the main process the address it knows', () => {
  const address = 'autogate://console/index.html?evidence=1#/tickets'
  const served = toChromium(address, schemes)
  expect(served).toBe('https://console.autogate.electron-stand-in.test/index.html?evidence=1#/tickets')
  expect(isServed(new URL(served))).toBe(true)
  expect(toElectron(served)).toBe(address)
})

it('leaves every other address alone', () => {
  for (const address of ['https://example.com/autogate://console', 'other://console/', 'about:blank'])
    expect([toChromium(address, schemes), toElectron(address)]).toEqual([address, address])
})
