import { siteClock } from '#shared/domain/siteTime.ts'
import type { Work } from '../work.ts'
import { demoPeople } from './demoPeople.ts'

const minute = 60_000

/** Lanes that the second operator took out of automatic mode. */
const manned = [
  { code: 'IN-06', mode: 'closed', reason: 'maintenance', minutes: 72 },
  { code: 'BMS-4', mode: 'manual', reason: 'device_fault', minutes: 27 },
] as const

/** One lane under maintenance and one in manual mode, each held until a full hour. */
export async function demoModes(work: Work): Promise<void> {
  const { sql, now } = work
  const { email } = demoPeople.second_operator
  const [holder] = await sql.rows<{ id: string; name: string }>('SELECT id, name FROM users WHERE email = ?', [email])
  const until = new Date(now.getTime() + (120 - (siteClock(now).minute % 60)) * minute)
  for (const { code, mode, reason, minutes } of manned) {
    await sql.run(
      `UPDATE lanes SET mode = ?, lease_status = 'owned', lease_by = ?, lease_name = ?, lease_reason = ?,
         lease_since = ?, lease_until = ?, version = version + 1 WHERE code = ?`,
      [mode, holder?.id ?? '', holder?.name ?? '', reason, new Date(now.getTime() - minutes * minute), until, code],
    )
    work.record({ action: 'lane.set_mode', entity: 'lane', entityId: null, after: { code, mode, reason_code: reason } })
  }
}
