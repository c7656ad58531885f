import { afterEach, describe, expect, test } from 'vitest'
import { endOfSiteDay, setSiteZone, siteClock, siteZoneName, startOfSiteDay, usualSiteZone } from './siteTime.ts'
import { validityOf } from './ticketValidity.ts'

afterEach(() => setSiteZone(usualSiteZone))

describe('the clock of the site', () => {
  test.each([
    ['Asia/Jakarta', '2026-11-21', 'WIB', 14 * 60 + 32],
    ['Asia/Makassar', '2026-11-21', 'WITA', 15 * 60 + 32],
    ['Asia/Jayapura', '2026-11-21', 'WIT', 16 * 60 + 32],
    ['Asia/Tokyo', '2026-11-21', 'GMT+9', 16 * 60 + 32],
    ['UTC', '2026-11-21', 'UTC', 7 * 60 + 32],
    ['America/Los_Angeles', '2026-11-20', 'PST', 23 * 60 + 32],
  ])('in %s', (zone, day, name, minute) => {
    setSiteZone(zone)
    const at = '2026-11-21T07:32:08.000Z'
    expect(siteClock(at)).toEqual({ day, minute, weekday: day.endsWith('21') ? 6 : 5 })
    expect(siteZoneName(at)).toBe(name)
  })

  test('is not set to a zone that nobody knows', () => {
    expect(() => setSiteZone('Mars/Base')).toThrow(RangeError)
    expect(siteClock('2026-11-21T16:59:59.999Z').day).toBe('2026-11-21')
  })
})

describe('a day of the site', () => {
  test.each([
    ['Asia/Jakarta', '2026-11-21', '2026-11-20T17:00:00.000Z', 24],
    ['Asia/Jayapura', '2026-11-21', '2026-11-20T15:00:00.000Z', 24],
    ['Europe/Berlin', '2026-03-29', '2026-03-28T23:00:00.000Z', 23],
    ['Europe/Berlin', '2026-10-25', '2026-10-24T22:00:00.000Z', 25],
    ['Africa/Cairo, where midnight is skipped', '2026-04-24', '2026-04-23T22:00:00.000Z', 23],
    ['Asia/Beirut, where midnight comes twice', '2026-10-25', '2026-10-24T22:00:00.000Z', 24],
    ['America/Havana, where midnight comes twice', '2026-11-01', '2026-11-01T04:00:00.000Z', 25],
    ['America/Sao_Paulo, where midnight was skipped', '2018-11-04', '2018-11-04T03:00:00.000Z', 23],
  ])('in %s, %s', (zone, day, begins, hours) => {
    setSiteZone(zone.split(',')[0] ?? '')
    const [begin, end] = [startOfSiteDay(day), endOfSiteDay(day)]
    expect(begin.toISOString()).toBe(begins)
    expect((end.getTime() - begin.getTime()) / 3_600_000).toBe(hours)
    expect(siteClock(begin).day).toBe(day)
    expect(siteClock(new Date(begin.getTime() - 1)).day < day).toBe(true)
  })

  test('begins two hours earlier in Jayapura, for tickets too', () => {
    const inJakarta = validityOf('2026-11-21', '2026-11-21').validFrom.getTime()
    setSiteZone('Asia/Jayapura')
    expect(inJakarta - validityOf('2026-11-21', '2026-11-21').validFrom.getTime()).toBe(2 * 3_600_000)
  })
})
