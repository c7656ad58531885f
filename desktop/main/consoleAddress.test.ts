import { describe, expect, it } from 'vitest'
import { isConsole, serverAddressFrom } from './consoleAddress.ts'

describe('whose call it is', () => {
  it('knows the console', () => expect(isConsole('autogate://console/index.html?evidence=1')).toBe(true))
  it.each([undefined, '', 'about:blank', 'https://console/', 'autogate://consolex/', 'file:///autogate://console/'])(
    'refuses %s',
    (address) => expect(isConsole(address)).toBe(false),
  )
})

describe('the server address', () => {
  it('is local unless set', () => expect(serverAddressFrom(undefined)).toBe('http://127.0.0.1:4000'))
  it('keeps the origin only', () =>
    expect(serverAddressFrom('https://gate.example/path/')).toBe('https://gate.example'))
  it.each(['gate.example', 'javascript:alert(1)', 'file:///etc/passwd'])('refuses %s', (setting) =>
    expect(() => serverAddressFrom(setting)).toThrow(/AUTOGATE_URL/),
  )
})
