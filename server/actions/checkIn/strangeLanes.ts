import { Refusal } from '#shared/contract/errors.ts'
import type { Sql } from '../../database/work.ts'
import type { DeviceActor } from '../../http/actor.ts'
import { marks } from '../../models/manyRows.ts'

interface Named {
  readonly body: { readonly lane_id: string }
  readonly actor: DeviceActor
}

/** Requests that name another lane than the device's own, and why each is refused; mostly there is none. */
export async function strangeLanes(sql: Sql, asked: readonly Named[]): Promise<Map<number, Refusal>> {
  const strange = asked.flatMap(({ body: { lane_id: name }, actor }, at) =>
    name === actor.laneId || name === actor.laneCode ? [] : [{ at, name }],
  )
  if (strange.length === 0) return new Map()
  const names = strange.map(({ name }) => name)
  const lanes = await sql.rows<{ id: string; code: string }>(
    `SELECT l.id, l.code FROM lanes l WHERE (l.id IN (${marks(names)}) OR l.code IN (${marks(names)})) AND l.deleted_at IS NULL`,
    [...names, ...names],
  )
  return new Map(
    strange.map(({ at, name }) => [
      at,
      lanes.some(({ id, code }) => id === name || code === name)
        ? new Refusal('lane.not_yours')
        : new Refusal('lane.not_found', { lane: name }),
    ]),
  )
}
