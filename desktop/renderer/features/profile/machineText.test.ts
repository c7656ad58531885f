import { expect, it } from 'vitest'
import { machineText } from './machineText.ts'

it('names browser and system of what a browser says of itself', () => {
  expect(machineText('Mozilla/5.0 (Windows NT 10.0; Win64; x64) Chrome/140.0 Safari/537.36')).toBe('Chrome · Windows')
  expect(machineText('Mozilla/5.0 (X11; Linux x86_64) autogate/1 Chrome/140 Electron/45 Safari/537')).toBe(
    'Electron · Linux',
  )
  expect(machineText('curl/8')).toBeNull()
  expect(machineText(null)).toBeNull()
})
