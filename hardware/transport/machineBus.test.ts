import { expect, it } from 'vitest'
import { machineBus } from './machineBus.ts'

it('looks and listens on any machine, also on one without USB', async () => {
  expect(Array.isArray(await machineBus.list())).toBe(true)
  const stop = machineBus.watch(() => undefined)
  await expect(machineBus.openHid('/dev/none')).rejects.toMatchObject({ kind: 'gone' })
  await expect(machineBus.openBytes('usb:none')).rejects.toMatchObject({ kind: 'gone' })
  stop()
})
