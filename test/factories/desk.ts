import { v7 } from 'uuid'
import type { Database } from '#server/database/database.ts'
import { insertRow } from '#server/database/writeRow.ts'
import { inTestWork } from './insert.ts'

/** An item that waits for an operator; its id. */
export function makeIntervention(
  database: Database,
  given: {
    readonly lane_id: string
    readonly gate_id: string
    readonly state?: string
    readonly cause?: string
    readonly priority?: number
    readonly reason_code?: string
    readonly opened_at?: Date
  },
): Promise<string> {
  return inTestWork(database, async ({ sql, now }) => {
    const id = v7()
    const opened = given.opened_at ?? now
    const due_at = new Date(opened.getTime() + 60_000)
    const reason_values = JSON.stringify({ role: 'printer', device: 'Printer 1', detail: 'paper_low' })
    const usual = { cause: 'equipment', priority: 3, state: 'new', reason_code: 'equipment.paper_low', reason_values }
    await insertRow(sql, 'interventions', { id, ...usual, opened_at: opened, due_at, version: 1, ...given })
    return id
  })
}

/** A handover that was confirmed already, so that it keeps nobody from handing over; its id. */
export function makeHandover(database: Database): Promise<string> {
  return inTestWork(database, async ({ sql, now }) => {
    const id = v7()
    const left_state = { open: [], shelved: [], lanes: [] }
    const people = { from_name: 'Bayu Pratama', to_name: 'Rini Astuti' }
    await insertRow(sql, 'shift_handovers', { id, shift: 1, left_state, handed_at: now, confirmed_at: now, ...people })
    return id
  })
}
