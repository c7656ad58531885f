import type { OperationsSnapshot } from '#shared/contract/live.ts'
import { siteZone } from '#shared/domain/siteTime.ts'
import type { Database } from '../database/database.ts'
import type { Actor } from '../http/actor.ts'
import type { FileLinks } from '../ports.ts'
import { presentIntervention } from '../presenters/intervention.ts'
import { presentLane } from '../presenters/lane.ts'
import { operationsRows } from '../queries/operationsRows.ts'
import { siteName } from '../queries/siteName.ts'
import { readSiteSettings } from '../queries/siteSettings.ts'
import type { SiteFigures } from './siteFigures.ts'

const actor: Actor = { kind: 'system', id: 'system', name: 'snapshot' }

/** The Operations screen as it is committed now. */
export async function readSnapshot(
  database: Database,
  links: FileLinks,
  figures: () => Promise<SiteFigures>,
): Promise<OperationsSnapshot> {
  const { summary, flows } = await figures()
  return await database.read(actor, async ({ sql, now }) => {
    const { gates, lanes, open, closed } = await operationsRows(sql)
    const { flood, shifts } = await readSiteSettings(sql)
    const signUrl = (path: string) => links.signFileUrl(path, now)
    return {
      site: { name: await siteName(sql), time_zone: siteZone(), flood, shifts: [...shifts] },
      gates: [...gates],
      lanes: lanes.map((row) => presentLane(row, signUrl, now)),
      interventions: open.map(presentIntervention),
      closed: closed.map(presentIntervention).toSorted((a, b) => (b.closed_at ?? '').localeCompare(a.closed_at ?? '')),
      flows: [...flows],
      summary,
    }
  })
}
