import type { laneAgent } from '#shared/contract/autogate/laneAgent.ts'
import { Refusal } from '#shared/contract/errors.ts'
import type { JournalAnswer, JournalEntry } from '#shared/contract/laneJournal.ts'
import type { Bound, Work } from '../../database/work.ts'
import { insertRow } from '../../database/writeRow.ts'
import type { Asked } from '../../http/handle.ts'
import { marks } from '../../models/manyRows.ts'
import { lockLane } from '../announceLanes.ts'
import { recordDecision } from './recordDecision.ts'
import { recordEmergency } from './recordEmergency.ts'
import { recordPhoto } from './recordPhoto.ts'
import { recordPassage } from './recordPassage.ts'
import { recordPrint } from './recordPrint.ts'
import { recordPulse } from './recordPulse.ts'

export type UploadAsked = Asked<typeof laneAgent.upload>

/**
 * Takes a stretch of a lane's journal in its order, each entry once. The lane's row is locked first, so that two
 * uploads of one lane come one after the other. A refusal concerns its entry alone: it is kept with its reason.
 */
export async function recordJournal(work: Work, asked: UploadAsked): Promise<JournalAnswer[]> {
  const { entries } = asked.body
  await lockLane(work, asked.actor.laneId)
  const ids = entries.map(({ id }) => id)
  const known = await work.sql.rows<{ id: string; state: string; code: string | null; message: string | null }>(
    `SELECT id, state, code, message FROM lane_entries WHERE id IN (${marks(ids)}) AND lane_id = ?`,
    [...ids, asked.actor.laneId],
  )
  const before = new Map(known.map((row) => [row.id, row]))
  const answers: JournalAnswer[] = []
  for (const entry of entries) {
    const row = before.get(entry.id)
    if (row !== undefined) {
      const { id, code, message } = row
      answers.push({ id, state: row.state === 'refused' ? 'refused' : 'repeated', code, message })
      continue
    }
    const answer = await record(work, asked, entry)
    before.set(entry.id, answer)
    answers.push(answer)
  }
  return answers
}

async function record(
  work: Work,
  asked: UploadAsked,
  entry: JournalEntry,
): Promise<JournalAnswer & { code: string | null }> {
  const { id } = entry
  try {
    const activityId = await perform(work, asked, entry)
    await keep(work, asked, entry, {
      state: 'taken',
      said_activity_id: entry.kind === 'decision' ? entry.activity_id : null,
      activity_id: activityId,
    })
    return { id, state: 'taken', code: null, message: null }
  } catch (thrown) {
    if (!(thrown instanceof Refusal) || thrown.status >= 500) throw thrown
    const { code } = thrown
    const message = thrown.message.slice(0, 300)
    await keep(work, asked, entry, { state: 'refused', code, message, payload: JSON.stringify(entry) })
    work.record({ action: 'lane.entry_refused', entity: 'lane_entry', entityId: id, after: { code, kind: entry.kind } })
    return { id, state: 'refused', code, message }
  }
}

async function perform(work: Work, asked: UploadAsked, entry: JournalEntry): Promise<string | null> {
  const { actor, ports } = asked
  switch (entry.kind) {
    case 'decision':
      return await recordDecision(work, asked, entry)
    case 'passage': {
      const fact = { ...entry.fact, activity_id: await knownActivity(work, entry.fact.activity_id) }
      await recordPassage(work, actor.laneId, fact, ports.links)
      return fact.activity_id
    }
    case 'print':
      await recordPrint(work, actor.laneId, entry.fact)
      return null
    case 'emergency':
      await recordEmergency(work, actor, entry)
      return entry.activity_id
    case 'pulse':
      await recordPulse(work, actor, entry)
      return null
    case 'photo': {
      const activityId = await knownActivity(work, entry.activity_id)
      await recordPhoto(work, asked, { activityId, ...entry.photo })
      return activityId
    }
  }
}

const keep = (
  { sql, now }: Work,
  { actor }: UploadAsked,
  { id, kind, at }: JournalEntry,
  rest: Readonly<Record<string, Bound>>,
): Promise<void> =>
  insertRow(sql, 'lane_entries', {
    id,
    lane_id: actor.laneId,
    kind,
    at: new Date(at),
    received_at: now,
    said_activity_id: null,
    activity_id: null,
    ...rest,
  })

/** A lane names a vehicle as it decided about it; the server may have known it by another name already. */
async function knownActivity({ sql }: Work, id: string): Promise<string> {
  const [row] = await sql.rows<{ activity_id: string | null }>(
    'SELECT activity_id FROM lane_entries WHERE said_activity_id = ?',
    [id],
  )
  return row?.activity_id ?? id
}
