import { gateIn } from '#shared/contract/autogate/gateIn.ts'
import { Refusal } from '#shared/contract/errors.ts'
import { undoCheckIn } from '../actions/undoCheckIn.ts'
import type { Sql } from '../database/work.ts'
import { handle, type Asked } from '../http/handle.ts'
import { seesRowOf } from '../policies/companyScope.ts'
import { presentExplanation } from '../presenters/explanation.ts'
import { fileAddresses } from '../presenters/fileAddress.ts'
import { presentVerification } from '../presenters/verification.ts'
import { policyInForce, readPolicy } from '../queries/gatePolicies.ts'
import { findDecided } from '../queries/undoRows.ts'
import { findEvidence, findEvidenceRow } from '../queries/verification.ts'

const historyMs = 30 * 86_400_000

export const gateInHandlers = handle(gateIn, {
  verification: (asked, { sql }) => verification(asked, sql),
  async explain({ params, language }, { sql, actor }) {
    const row = await findDecided(sql, params.id)
    if (row === null || !seesRowOf(actor, row.company_id)) throw new Refusal('row.not_found')
    if (row.facts === null) throw new Refusal('activity.no_facts')
    const then = await readPolicy(sql, { gateId: row.gate_id, version: row.policy_version })
    const today = await policyInForce(sql, row.gate_id)
    return presentExplanation(row, row.facts, { then, today, language })
  },
  async undo(asked, work) {
    await undoCheckIn(work, asked.params.id, asked.body, asked)
    return await verification(asked, work.sql)
  },
})

async function verification(asked: Asked<typeof gateIn.verification> | Asked<typeof gateIn.undo>, sql: Sql) {
  const { params, actor, now, language } = asked
  const activity = await findEvidenceRow(sql, params.id)
  if (activity === null || !seesRowOf(actor, activity.company_id)) throw new Refusal('row.not_found')
  const evidence = await findEvidence(sql, activity, new Date(now.getTime() - historyMs))
  const policy = await readPolicy(sql, { gateId: activity.gate_id, version: activity.policy_version })
  const { undo_minutes: undoMinutes } = await policyInForce(sql, activity.gate_id)
  return presentVerification(evidence, { policy, undoMinutes, signUrl: fileAddresses(asked), language, now })
}
