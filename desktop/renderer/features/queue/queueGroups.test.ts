import { describe, expect, it } from 'vitest'
import { consoleIntervention, secondsAgo } from '#test/factories/consoleRows.ts'
import { byCause, queueRows, timesOf } from './queueGroups.ts'

const item = (id: string, lane_id: string, code: string, age: number) => ({
  ...consoleIntervention({ id, lane_code: lane_id, opened_at: secondsAgo(age) }),
  lane_id,
  reason: { code, message: code, message_en: code },
})

describe('the same cause again and again', () => {
  const qr = [item('a', 'IN-01', 'ticket.unreadable', 55), item('b', 'IN-01', 'ticket.unreadable', 30)]
  const third = item('c', 'IN-01', 'ticket.unreadable', 5)
  const other = item('d', 'IN-01', 'equipment.paper_low', 4)

  it('counts within one minute, on one lane, of one cause', () => {
    expect(timesOf(third, [...qr, third, other])).toBe(3)
    expect(timesOf(third, [item('x', 'IN-02', 'ticket.unreadable', 6), third])).toBe(1)
    expect(timesOf(third, [item('x', 'IN-01', 'ticket.unreadable', 66), third])).toBe(1)
  })

  it('shows three open ones as one row, and two as two', () => {
    const all = [...qr, third, other]
    expect(queueRows(all, all).map((row) => [row.item.id, row.times])).toEqual([
      ['a', 3],
      ['d', 1],
    ])
    expect(queueRows(qr, qr).map((row) => row.item.id)).toEqual(['a', 'b'])
  })

  it('counts those that were settled', () => {
    expect(queueRows([third], [...qr, third])).toMatchObject([{ times: 3 }])
  })
})

describe('a flood', () => {
  const many = (count: number, age: number) =>
    Array.from({ length: count }, (_, at) =>
      item(`i${at}`, `IN-${at}`, at % 2 === 0 ? 'plate.near' : 'customs.held', age),
    )

  it('groups by cause and keeps the order within', () => {
    const rows = queueRows(many(5, 30), [])
    expect(byCause(rows).map((group) => group.map((row) => row.item.id))).toEqual([
      ['i0', 'i2', 'i4'],
      ['i1', 'i3'],
    ])
  })
})
