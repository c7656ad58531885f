import { insideStatuses } from '#shared/domain/ticketLifecycle.ts'
import type { Work } from '../database/work.ts'
import { updateRow } from '../database/writeRow.ts'
import { freedCode } from './freedCode.ts'
import { refuseInUse, type User } from './refuseInUse.ts'
import { requireSeenCompany } from './requireSeen.ts'

const inside = insideStatuses.map((status) => `'${status}'`).join(', ')

const users: readonly User[] = [
  {
    words: { id: '{count} kendaraan di dalam', en: '{count} vehicles inside' },
    count: `SELECT COUNT(*) AS count FROM tickets WHERE company_id = ? AND status IN (${inside})`,
  },
  {
    words: { id: '{count} tiket aktif', en: '{count} active tickets' },
    count: `SELECT COUNT(*) AS count FROM tickets WHERE company_id = ? AND status IN ('pending', 'active')`,
  },
  {
    words: { id: '{count} lokasi tujuan', en: '{count} destinations' },
    count: 'SELECT COUNT(*) AS count FROM buildings WHERE company_id = ? AND deleted_at IS NULL',
  },
  {
    words: { id: '{count} pengguna', en: '{count} users' },
    count: 'SELECT COUNT(*) AS count FROM users WHERE company_id = ? AND deleted_at IS NULL',
  },
  {
    words: { id: '{count} karyawan', en: '{count} employees' },
    count: 'SELECT COUNT(*) AS count FROM company_employees WHERE company_id = ? AND deleted_at IS NULL',
  },
  {
    words: { id: '{count} klien API', en: '{count} API clients' },
    count: 'SELECT COUNT(*) AS count FROM external_clients WHERE company_id = ? AND deleted_at IS NULL',
  },
]

/** Hides a company that nothing depends on any more; its history stays. */
export async function deleteCompany(work: Work, id: string): Promise<void> {
  const before = await requireSeenCompany(work, id)
  await refuseInUse(work.sql, id, users)
  await updateRow(work.sql, 'companies', id, work.now, { deleted_at: work.now, code: freedCode(before) })
  work.record({ action: 'company.delete', entity: 'company', entityId: id, before })
}
