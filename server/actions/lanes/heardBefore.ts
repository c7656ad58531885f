import type { z } from 'zod'
import type { CheckInVerdict } from '#shared/contract/autogate/gateActivity.ts'
import type { JournalAnswer, JournalEntry } from '#shared/contract/laneJournal.ts'
import { insertAll } from '../../database/trail.ts'
import type { Sql, Work } from '../../database/work.ts'
import type { DeviceActor } from '../../http/actor.ts'
import { marks } from '../../models/manyRows.ts'
import { lockLane } from '../announceLanes.ts'

/** What the server knows of a stretch of a lane's journal before it takes it; the taking adds to it. */
export interface HeardBefore {
  /** Entries that came before, by their id. */
  readonly answers: Map<string, JournalAnswer>
  /** What a vehicle's activity is called here, by the name that the lane gave it. */
  readonly activities: Map<string, string>
  /** What the server decided about a scan itself, where its answer did not reach the lane in time. */
  readonly verdicts: ReadonlyMap<string, CheckInSaid>
}

type CheckInSaid = z.infer<typeof CheckInVerdict>

interface Entered {
  readonly id: string
  readonly state: string
  readonly code: string | null
  readonly message: string | null
}

interface Called {
  readonly said_activity_id: string
  readonly activity_id: string | null
}

interface Answered {
  readonly key: string
  readonly reply: string | null
}

/**
 * One message to the database. The lane's row is locked first, so that two uploads of one lane come one after the
 * other. From now on a check-in of these scans that is still under way is refused: the lane no longer waits for it.
 */
export async function hearBefore(
  work: Work,
  actor: DeviceActor,
  entries: readonly JournalEntry[],
): Promise<HeardBefore> {
  const { sql, now } = work
  const named = entries.flatMap((entry) =>
    entry.kind === 'passage' ? [entry.fact.activity_id] : entry.kind === 'photo' ? [entry.activity_id] : [],
  )
  const scans = entries.flatMap((entry) => (entry.kind === 'decision' ? [entry.scan_id] : []))
  /* A machine that was killed knows of some pictures only by which scan they were taken. */
  const pictured = entries.flatMap((entry) => (entry.kind === 'photo' ? [entry.activity_id] : []))
  const caller = `device:${actor.id}`
  const [, entered, called, , answered] = await Promise.all([
    lockLane(work, actor.laneId),
    within<Entered>(sql, `SELECT id, state, code, message FROM lane_entries WHERE lane_id = ? AND id`, {
      first: actor.laneId,
      many: entries.map(({ id }) => id),
    }),
    within<Called>(sql, 'SELECT said_activity_id, activity_id FROM lane_entries WHERE kind = ? AND said_activity_id', {
      first: 'decision',
      many: named,
    }),
    insertAll(
      sql,
      `${sql.dialect.insertIgnore} INTO idempotency_keys (caller, \`key\`, request_hash, created_at)`,
      scans.map((scan) => [caller, scan, 'decided by the lane', now]),
    ),
    within<Answered>(sql, 'SELECT `key`, reply FROM idempotency_keys WHERE caller = ? AND `key`', {
      first: caller,
      many: [...scans, ...pictured],
    }),
  ])
  return {
    answers: new Map(entered.map((row) => [row.id, answerTo(row)])),
    activities: new Map(called.map(({ said_activity_id: said, activity_id: id }) => [said, id ?? said])),
    verdicts: new Map(answered.flatMap(({ key, reply }) => (reply === null ? [] : [[key, verdictIn(reply)]]))),
  }
}

/** None where nothing is asked for. */
const within = async <Row>(
  sql: Sql,
  text: string,
  { first, many }: { first: string; many: readonly string[] },
): Promise<Row[]> => (many.length === 0 ? [] : await sql.rows<Row>(`${text} IN (${marks(many)})`, [first, ...many]))

const verdictIn = (reply: string): CheckInSaid => (JSON.parse(reply) as { data: CheckInSaid }).data

const answerTo = ({ id, state, code, message }: Entered): JournalAnswer => ({
  id,
  state: state === 'refused' ? 'refused' : 'repeated',
  code,
  message,
})
