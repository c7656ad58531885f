import type { z } from 'zod'
import type { RoomInput } from '#shared/contract/autogate/occupancy.ts'
import { Refusal } from '#shared/contract/errors.ts'
import type { Work } from '../database/work.ts'
import { updateRow } from '../database/writeRow.ts'
import { seesRowOf } from '../policies/companyScope.ts'

interface Place {
  readonly capacity: number
  readonly full_percent: number
  readonly version: number
  readonly owner: string | null
}

const tables = {
  areas: { entity: 'area', owner: 'NULL' },
  buildings: { entity: 'building', owner: 'company_id' },
} as const

/** Changes when an area or a building is full; the next check-in goes by it. Areas are the zone's. */
export async function setRoom(
  work: Work,
  { table, id }: { readonly table: keyof typeof tables; readonly id: string },
  { version, capacity, full_percent }: z.output<typeof RoomInput>,
): Promise<void> {
  const { sql, now, actor } = work
  const { entity, owner } = tables[table]
  const [before] = await sql.rows<Place>(
    `SELECT capacity, full_percent, version, ${owner} AS owner FROM ${table} WHERE id = ? AND deleted_at IS NULL ${sql.dialect.forUpdate}`,
    [id],
  )
  if (before === undefined || !seesRowOf(actor, before.owner)) throw new Refusal('row.not_found')
  if (version !== undefined && version !== before.version) throw new Refusal('row.changed')
  const after = { capacity: capacity ?? before.capacity, full_percent: full_percent ?? before.full_percent }
  await updateRow(sql, table, id, now, after)
  work.record({ action: `${entity}.room`, entity, entityId: id, before, after })
}
