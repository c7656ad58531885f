import { Refusal } from '#shared/contract/errors.ts'
import type { Language } from '#shared/words/sentence.ts'
import type { Reading } from '../database/work.ts'
import type { SignUrl } from '../presenters/lane.ts'
import { presentVerification } from '../presenters/verification.ts'
import { presentVisitDetail } from '../presenters/visitDetail.ts'
import { readPolicy } from '../queries/gatePolicies.ts'
import { findVisit, type VisitRecord } from '../queries/reports/findVisit.ts'
import type { ReportFamily } from '../queries/reports/reportFamilies.ts'
import { findEvidence, findEvidenceRow } from '../queries/verification.ts'

const historyMs = 30 * 86_400_000

/** A visit of a report, as far as the actor may see it. */
export async function seenVisit(reading: Reading, family: ReportFamily, id: string): Promise<VisitRecord> {
  const record = await findVisit(reading, family, id)
  if (record === null) throw new Refusal('row.not_found')
  return record
}

/** The visit with what both gates compared. */
export async function visitDetail(
  reading: Reading,
  record: VisitRecord,
  { signUrl, language }: { signUrl: SignUrl; language: Language },
) {
  const { sql, now } = reading
  const proof = async (id: string | null) => {
    const activity = id === null ? null : await findEvidenceRow(sql, id)
    if (activity === null) return null
    const evidence = await findEvidence(sql, activity, new Date(now.getTime() - historyMs))
    const policy = await readPolicy(sql, { gateId: activity.gate_id, version: activity.policy_version })
    return presentVerification(evidence, { policy, signUrl, language, now })
  }
  const proofs = { entry: await proof(record.row.id), departure: await proof(record.row.exit_activity_id) }
  return presentVisitDetail(record, proofs, signUrl)
}
