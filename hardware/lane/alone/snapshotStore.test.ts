import { generateKeyPairSync, sign, type KeyObject } from 'node:crypto'
import { beforeEach, describe, expect, it } from 'vitest'
import {
  snapshotPurpose,
  type LaneSnapshot,
  type SignedSnapshot,
  type SnapshotTicket,
} from '#shared/contract/laneSnapshot.ts'
import { FaultyDisk } from '../../simulation/faultyDisk.ts'
import { SnapshotStore } from './snapshotStore.ts'

const at = new Date().toISOString()
const path = '/lane/snapshot.jsonl'

const keyPair = () => generateKeyPairSync('ed25519')
const publicOf = ({ publicKey }: { publicKey: KeyObject }): string => String(publicKey.export({ format: 'jwk' }).x)
const site = keyPair()
const newer = keyPair()
const stranger = keyPair()

const ticket = (accessNumber: string, status: SnapshotTicket['facts']['status'] = 'active'): SnapshotTicket => ({
  facts: {
    accessNumber,
    status,
    policeNumber: 'W 1 A',
    validFrom: at,
    expiredAt: at,
    slotStart: null,
    slotEnd: null,
    ritMax: 1,
    ritDone: 0,
    inside: null,
    needsCustoms: false,
    spmkNumber: null,
    quantity: null,
    unit: null,
  },
  codeExpiresAt: null,
  companyId: 'c1',
  company: null,
  driverKey: null,
  buildings: [],
  areas: [],
  customs: null,
  spmk: null,
  stay: null,
})

const page = (given: Partial<LaneSnapshot>, by = site, known = [site]): SignedSnapshot => {
  const snapshot: LaneSnapshot = {
    for: 'lane-1',
    takenAt: at,
    whole: false,
    site: {
      lane: { id: 'lane-1', code: 'IN-01', gateId: 'g', gateName: 'G', direction: 'in', mode: 'auto', gateOpen: true },
      policy: { version: 1, rules: {} },
      yard: null,
      places: {},
      watchlist: [],
      bypasses: [],
      ticketKeys: known.map((pair, index) => ({ id: String(index), key: publicOf(pair) })),
      timeZone: 'Asia/Jakarta',
      peers: { key: 'k', lanes: [] },
    },
    tickets: [],
    cursor: 'c',
    more: false,
    ...given,
  }
  const payload = JSON.stringify(snapshot)
  const signature = sign(null, Buffer.from(snapshotPurpose + payload), by.privateKey).toString('base64url')
  return { payload, key_id: '0', public_key: publicOf(by), signature }
}

let disk: FaultyDisk
const open = () => SnapshotStore.open('/lane', { siteKey: publicOf(site), laneId: 'lane-1', disk })
beforeEach(() => void (disk = new FaultyDisk()))

describe('what a lane knows of its site', () => {
  it('is nothing until all pages of a whole came, then what changed since, also after a restart', async () => {
    const store = await open()
    expect(await store.add(page({ whole: true, more: true, tickets: [ticket('A')], cursor: '1' }))).toBe(true)
    expect([store.takenAt, store.site]).toEqual([null, null])
    expect(await store.add(page({ tickets: [ticket('B')], cursor: '2' }))).toBe(false)
    await store.add(page({ tickets: [ticket('A', 'canceled')], cursor: '3' }))
    const again = await open()
    for (const known of [store, again]) {
      expect([known.takenAt, known.tickets, known.cursor]).toEqual([at, 2, '3'])
      expect(known.ticket('A')?.facts.status).toBe('canceled')
    }
    await again.add(page({ whole: true, tickets: [ticket('C')] }))
    expect([again.ticket('A'), again.tickets]).toEqual([null, 1])
  })

  it('stays what it was until the last page of a new whole is there, and so over a restart in its middle', async () => {
    const store = await open()
    await store.add(page({ whole: true, tickets: [ticket('A'), ticket('B')], cursor: '1' }))
    await store.add(page({ whole: true, more: true, tickets: [ticket('A', 'canceled')], cursor: '2' }))
    const again = await open()
    for (const known of [store, again]) {
      expect([known.takenAt, known.tickets, known.ticket('A')?.facts.status]).toEqual([at, 2, 'active'])
      expect(known.ticket('B')).not.toBeNull()
    }
    expect([store.cursor, again.cursor]).toEqual(['2', '1'])
    await store.add(page({ tickets: [ticket('C')], cursor: '3' }))
    for (const known of [store, await open()]) {
      expect([known.tickets, known.ticket('B'), known.cursor]).toEqual([2, null, '3'])
      expect(known.ticket('A')?.facts.status).toBe('canceled')
    }
  })

  it.each([
    ['was signed by somebody else', page({ whole: true }, stranger)],
    ['is for another lane', page({ whole: true, for: 'lane-2' })],
    ['was changed', { ...page({ whole: true }), payload: page({ whole: true, cursor: 'x' }).payload }],
    ['names the site’s key with another signature', { ...page({ whole: true }, stranger), public_key: publicOf(site) }],
  ])('holds nothing that %s', async (_, forged) => {
    const store = await open()
    await expect(store.add(forged)).rejects.toThrow('not signed')
    expect([store.takenAt, disk.files.get(path)?.length]).toEqual([null, 0])
  })

  it('believes a newer key that an older one has signed, and no third', async () => {
    const store = await open()
    await expect(store.add(page({ whole: true }, newer))).rejects.toThrow()
    await store.add(page({ whole: true }, site, [site, newer]))
    await store.add(page({ tickets: [ticket('A')] }, newer, [newer]))
    await expect(store.add(page({ tickets: [ticket('B')] }, stranger, [stranger]))).rejects.toThrow()
    expect([store.ticket('A') === null, store.ticket('B')]).toEqual([false, null])
  })

  it('believes after a restart the keys that it learned, until it is paired with another site', async () => {
    const store = await open()
    await store.add(page({ whole: true }, site, [site, newer]))
    await store.add(page({ whole: true, tickets: [ticket('A')] }, newer, [newer]))
    const again = await open()
    expect(again.tickets).toBe(1)
    await again.add(page({ tickets: [ticket('B')] }, newer, [newer]))
    const elsewhere = await SnapshotStore.open('/lane', { siteKey: publicOf(stranger), laneId: 'lane-1', disk })
    expect(elsewhere.takenAt).toBeNull()
    await expect(elsewhere.add(page({ whole: true }, newer))).rejects.toThrow('not signed')
    await elsewhere.add(page({ whole: true }, stranger, [stranger]))
  })

  it('ends before a page that somebody changed on the disk', async () => {
    const store = await open()
    await store.add(page({ whole: true, tickets: [ticket('A')], cursor: '1' }))
    await store.add(page({ tickets: [ticket('B')], cursor: '2' }))
    const text = disk.files.get(path)?.toString() ?? ''
    const lines = text.split('\n')
    disk.files.set(path, Buffer.from([lines[0], lines[1]?.replace('B', 'X'), ''].join('\n')))
    const again = await open()
    expect([again.ticket('A') === null, again.tickets, again.cursor]).toEqual([false, 1, '1'])
  })

  it('has no gap on the disk where a page could not be kept', async () => {
    const store = await open()
    await store.add(page({ whole: true, tickets: [ticket('A')], cursor: '1' }))
    const room = [...disk.files.values()].reduce((sum, { length }) => sum + length, 0)
    disk.capacity = room
    await store.add(page({ tickets: [ticket('B')], cursor: '2' }))
    disk.capacity = Number.POSITIVE_INFINITY
    await store.add(page({ tickets: [ticket('C')], cursor: '3' }))
    expect(store.tickets).toBe(3)
    const again = await open()
    expect([again.tickets, again.cursor]).toEqual([1, '1'])
    await store.add(page({ whole: true, tickets: [ticket('D')], cursor: '4' }))
    expect((await open()).cursor).toBe('4')
  })
})
