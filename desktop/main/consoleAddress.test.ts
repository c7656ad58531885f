import { describe, expect, it } from 'vitest'
import { isConsole } from './consoleAddress.ts'

describe('whose call it is', () => {
  it('knows the console', () => expect(isConsole('autogate://console/index.html?evidence=1')).toBe(true))
  it.each([undefined, '', 'about:blank', 'https://console/', 'autogate://consolex/', 'file:///autogate://console/'])(
    'refuses %s',
    (address) => expect(isConsole(address)).toBe(false),
  )
})
