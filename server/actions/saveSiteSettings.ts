import type { siteSettings } from '#shared/contract/autogate/siteSettings.ts'
import type { BodyOf } from '#shared/contract/endpoint.ts'
import { Refusal } from '#shared/contract/errors.ts'
import type { Work } from '../database/work.ts'
import { requireZone } from '../policies/requireZone.ts'
import { readSiteSettings, type SiteSettings } from '../queries/siteSettings.ts'

/** Changes how the desk of the site works, and tells every console. */
export async function saveSiteSettings(
  work: Work,
  { version, ...input }: BodyOf<typeof siteSettings.update>,
): Promise<SiteSettings> {
  const { sql, now, actor } = work
  requireZone(actor)
  await sql.run(`${sql.dialect.insertIgnore} INTO settings (name, value, updated_at) VALUES ('desk', '{}', ?)`, [now])
  const before = await readSiteSettings(sql, sql.dialect.forUpdate)
  if (version !== undefined && version !== before.version) throw new Refusal('row.changed')
  const value = {
    flood: input.flood ?? before.flood,
    shifts: input.shifts ?? before.shifts,
    trip_limit_minutes: input.trip_limit_minutes ?? before.trip_limit_minutes,
  }
  await sql.run("UPDATE settings SET value = ?, updated_at = ?, version = version + 1 WHERE name = 'desk'", [
    JSON.stringify(value),
    now,
  ])
  const { flood, shifts, trip_limit_minutes } = before
  work.record({
    action: 'site.settings',
    entity: 'site',
    entityId: null,
    before: { flood, shifts, trip_limit_minutes },
    after: value,
  })
  work.announce('operations', { type: 'site.changed', site: { flood: value.flood, shifts: [...value.shifts] } })
  return { ...value, updated_at: now, version: before.version + 1 }
}
