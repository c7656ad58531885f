import type { z } from 'zod'
import type { ShiftHandover, ShiftState } from '#shared/contract/autogate/shift.ts'
import type { DeskRows, ShiftHandoverRow } from '../queries/shiftRows.ts'
import { presentIntervention } from './intervention.ts'

export const presentShiftHandover = (row: ShiftHandoverRow): z.infer<typeof ShiftHandover> => ({
  id: row.id,
  shift: row.shift,
  shift_name: row.shift_name,
  from: person(row.from_id, row.from_name),
  to: person(row.to_id, row.to_name),
  note: row.note ?? '',
  left: row.left_state,
  sound: row.sound,
  handed_at: row.handed_at.toISOString(),
  confirmed_at: row.confirmed_at?.toISOString() ?? null,
})

const person = (id: string | null, name: string | null) => (id === null ? null : { id, name: name ?? '' })

/** What the desk leaves, as it is kept with the handover. */
export const presentShiftLeft = ({ items, lanes }: DeskRows): z.infer<typeof ShiftState> => ({
  open: items.filter(({ state }) => state !== 'shelved').map(presentIntervention),
  shelved: items.filter(({ state }) => state === 'shelved').map(presentIntervention),
  lanes: lanes.map(({ id, code, mode, lease_name, lease_since }) => ({
    id,
    code,
    mode,
    by: lease_name,
    since: lease_since?.toISOString() ?? null,
  })),
})
