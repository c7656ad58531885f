import { snapshotPurpose, type LaneSnapshot, type SignedSnapshot } from '#shared/contract/laneSnapshot.ts'
import type { Reading } from '../../database/work.ts'
import type { Ports } from '../../ports.ts'
import { beginning, readCursor, writeCursor } from './snapshotCursor.ts'
import { readSnapshotSite } from './snapshotSite.ts'
import { readSnapshotTickets } from './snapshotTickets.ts'

/** One page of what a lane decides by when it is alone, signed with the site's key. */
export async function takeSnapshot(
  reading: Reading,
  laneId: string,
  { since, ports }: { since: string | undefined; ports: Ports },
): Promise<SignedSnapshot> {
  const { sql, now } = reading
  const known = since === undefined ? null : readCursor(since)
  const cursor = known ?? beginning(now)
  const slice = await readSnapshotTickets(sql, cursor, { now, asksTerminal: ports.outside.uses.ptosm })
  const snapshot: LaneSnapshot = {
    for: laneId,
    takenAt: now.toISOString(),
    whole: known === null,
    site: await readSnapshotSite(reading, laneId, ports),
    tickets: [...slice.tickets],
    cursor: writeCursor(slice.next),
    more: slice.more,
  }
  const payload = JSON.stringify(snapshot)
  const { key_id, public_key, value } = ports.laneSeals.sign(snapshotPurpose + payload)
  return { payload, key_id, public_key, signature: value }
}
