import { describe, expect, it } from 'vitest'
import type { DeviceInfo } from '../transport/ports.ts'
import { bind, type Binding, type Candidate } from './binding.ts'
import { profileOf } from './profiles.ts'

const device = (change: Partial<DeviceInfo>): DeviceInfo => ({
  kind: 'hid',
  path: '/dev/hidraw0',
  vendorId: 0x16c0,
  productId: 0x05df,
  serial: null,
  manufacturer: 'www.dcttech.com',
  product: 'USBRelay8',
  usagePage: 0xff00,
  usage: 1,
  portPath: '1-1',
  ...change,
})

const two: Candidate[] = [
  { info: device({ path: 'a', serial: 'S1', portPath: '1-1' }), relayId: 'GATE1' },
  { info: device({ path: 'b', serial: 'S2', portPath: '1-2' }), relayId: 'GATE2' },
]

describe('binding', () => {
  it.each<[string, Binding, Candidate[], string]>([
    ['serial', { by: 'serial', serial: 'S2' }, two, 'b'],
    ['relay id', { by: 'relay', id: 'GATE1' }, two, 'a'],
    ['port', { by: 'port', port: '1-2' }, two, 'b'],
    ['the only one of its model', { by: 'model' }, two.slice(0, 1), 'a'],
    ['two of its model', { by: 'model' }, two, 'ambiguous'],
    ['two with one serial number', { by: 'serial', serial: 'S1' }, [...two, ...two], 'ambiguous'],
    ['a relay with a garbage id', { by: 'relay', id: 'GATE1' }, [{ info: device({}), relayId: null }], 'missing'],
    ['none', { by: 'serial', serial: 'S9' }, two, 'missing'],
  ])('by %s', (_, binding, candidates, expected) => {
    const found = bind(binding, candidates)
    expect(typeof found === 'string' ? found : found.target.path).toBe(expected)
  })
})

describe('profiles', () => {
  it.each<[string, Partial<DeviceInfo>, string | undefined]>([
    ['a dcttech board', {}, 'dcttech'],
    ['another maker under the shared number', { product: 'Keyboard', manufacturer: 'x' }, undefined],
    ['a POS scanner of any maker', { vendorId: 1, usagePage: 0x8c }, 'hid_pos'],
    ["Honeywell's second collection", { vendorId: 0x0c2e, usagePage: 0xff8c, product: 'x' }, undefined],
    ['a printer by its class', { kind: 'bytes', vendorId: 0x0416, usagePage: null }, 'esc_pos'],
    ['a Star printer', { kind: 'bytes', vendorId: 0x0519, usagePage: null }, 'star'],
  ])('%s', (_, change, driver) => {
    expect(profileOf(device(change))?.driver).toBe(driver)
  })
})
