import { v7 } from 'uuid'
import { Refusal } from '#shared/contract/errors.ts'
import { mostSlips, slipName } from '#shared/domain/manualMode.ts'
import type { Work } from '../../database/work.ts'
import type { UserActor } from '../../http/actor.ts'
import { insertRows } from '../../models/manyRows.ts'
import { worksAtGate } from '../../policies/workAtLane.ts'
import { runningPeriod } from '../../queries/manualRows.ts'
import { lockGate } from '../lockGate.ts'

export interface IssuedSlip {
  readonly id: string
  readonly name: string
}

/** Draws the next numbers of the gate, without a gap: the gate is locked, and a transaction that fails takes none. */
export async function issueSlips(work: Work, gateId: string, count: number, actor: UserActor): Promise<IssuedSlip[]> {
  const { sql, now } = work
  const gate = await lockGate(work, gateId)
  if (!worksAtGate(actor, gate.id)) throw new Refusal('auth.forbidden')
  const period = await runningPeriod(sql, gate.id)
  if (period === null) throw new Refusal('manual.not_running')
  const issued = Number(period.missing) + Number(period.entered) + Number(period.voided)
  if (issued + count > mostSlips) throw new Refusal('manual.too_many_slips', { most: mostSlips })
  const [series] = await sql.rows<{ last_slip: number }>('SELECT last_slip FROM gates WHERE id = ?', [gate.id])
  const last = series?.last_slip ?? 0
  const numbers = Array.from({ length: count }, (_, at) => last + at + 1)
  const slips = numbers.map((number) => ({ id: v7(), number, name: slipName(gate.code, number) }))
  await insertRows(
    sql,
    'manual_slips',
    slips.map(({ id, number }) => ({
      id,
      period_id: period.id,
      gate_id: gate.id,
      number,
      state: 'issued',
      issued_by: actor.name,
      issued_at: now,
      version: 1,
    })),
  )
  await sql.run('UPDATE gates SET last_slip = ? WHERE id = ?', [last + count, gate.id])
  work.record({
    action: 'manual.issue',
    entity: 'manual_period',
    entityId: period.id,
    after: { first: slips[0]?.name, last: slips.at(-1)?.name, count },
  })
  return slips.map(({ id, name }) => ({ id, name }))
}
