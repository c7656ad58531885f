import type { Intervention } from '../../live/operationsChanges.ts'

type Item = Pick<Intervention, 'id' | 'lane_id' | 'reason' | 'opened_at'>

/** Milliseconds. So many of one cause within a minute are one fault. */
const chatter = { least: 3, within: 60_000 } as const

/** How often the cause of an item came on its lane within the minute before it, itself and settled ones included. */
export function timesOf(item: Item, all: readonly Item[]): number {
  const at = Date.parse(item.opened_at)
  return all.filter((one) => {
    const before = at - Date.parse(one.opened_at)
    return isSameFault(one, item) && before >= 0 && before < chatter.within
  }).length
}

export const isChatter = (times: number): boolean => times >= chatter.least

const isSameFault = (one: Item, other: Item): boolean =>
  one.lane_id === other.lane_id && one.reason.code === other.reason.code

/** One line of the queue: an item, how often it came, and the open ones that it stands for. */
export interface QueueRow<Row extends Item> {
  readonly item: Row
  readonly times: number
}

/** Open items in their order; those that chatter are one row, which is the oldest of them. */
export function queueRows<Row extends Item>(open: readonly Row[], known: readonly Item[]): readonly QueueRow<Row>[] {
  const rows: QueueRow<Row>[] = []
  for (const item of open) {
    const peers = open.filter((one) => isSameFault(one, item))
    const times = Math.max(...peers.map((one) => timesOf(one, known)))
    const shown = rows.some((row) => isSameFault(row.item, item))
    if (isChatter(times) && shown) continue
    rows.push({ item, times })
  }
  return rows
}

/** Items by cause, the group with the most urgent first one first: how a flood is shown. */
export function byCause<Row extends QueueRow<Item>>(rows: readonly Row[]): readonly (readonly Row[])[] {
  const groups = new Map<string, Row[]>()
  for (const row of rows) {
    const { code } = row.item.reason
    groups.set(code, [...(groups.get(code) ?? []), row])
  }
  return [...groups.values()]
}
