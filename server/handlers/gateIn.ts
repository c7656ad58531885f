import { gateIn } from '#shared/contract/autogate/gateIn.ts'
import { Refusal } from '#shared/contract/errors.ts'
import { handle } from '../http/handle.ts'
import { seesRowOf } from '../policies/companyScope.ts'
import { fileAddresses } from '../presenters/fileAddress.ts'
import { presentVerification } from '../presenters/verification.ts'
import { readPolicy } from '../queries/gatePolicies.ts'
import { findEvidence, findEvidenceRow } from '../queries/verification.ts'

const historyMs = 30 * 86_400_000

export const gateInHandlers = handle(gateIn, {
  async verification(asked, { sql, actor, now }) {
    const activity = await findEvidenceRow(sql, asked.params.id)
    if (activity === null || !seesRowOf(actor, activity.company_id)) throw new Refusal('row.not_found')
    const evidence = await findEvidence(sql, activity, new Date(now.getTime() - historyMs))
    const policy = await readPolicy(sql, { gateId: activity.gate_id, version: activity.policy_version })
    return presentVerification(evidence, { policy, signUrl: fileAddresses(asked), language: asked.language, now })
  },
})
