import type { laneAgent } from '#shared/contract/autogate/laneAgent.ts'
import { Refusal } from '#shared/contract/errors.ts'
import type { JournalAnswer, JournalEntry } from '#shared/contract/laneJournal.ts'
import type { Bound, Work } from '../../database/work.ts'
import type { Asked } from '../../http/handle.ts'
import { insertRows } from '../../models/manyRows.ts'
import { hearBefore, type HeardBefore } from './heardBefore.ts'
import { recordDecision } from './recordDecision.ts'
import { recordEmergency } from './recordEmergency.ts'
import { recordPhoto } from './recordPhoto.ts'
import { recordPassage } from './recordPassage.ts'
import { recordPrint } from './recordPrint.ts'
import { recordPulse } from './recordPulse.ts'

export type UploadAsked = Asked<typeof laneAgent.upload>

/**
 * Takes a stretch of a lane's journal in its order, each entry once. A refusal concerns its entry alone: it is kept
 * with its reason.
 */
export async function recordJournal(work: Work, asked: UploadAsked): Promise<JournalAnswer[]> {
  const { entries } = asked.body
  const heard = await hearBefore(work, asked.actor, entries)
  const rows: EntryRow[] = []
  const answers: JournalAnswer[] = []
  for (const entry of entries) {
    const before = heard.answers.get(entry.id)
    if (before !== undefined) {
      answers.push(before)
      continue
    }
    const { answer, row } = await record(work, asked, { entry, heard })
    heard.answers.set(entry.id, answer.state === 'taken' ? { ...answer, state: 'repeated' } : answer)
    answers.push(answer)
    rows.push(row)
  }
  await insertRows(work.sql, 'lane_entries', rows)
  return answers
}

interface Given {
  readonly entry: JournalEntry
  readonly heard: HeardBefore
}

type EntryRow = Readonly<Record<string, Bound>>

async function record(
  work: Work,
  asked: UploadAsked,
  { entry, heard }: Given,
): Promise<{ answer: JournalAnswer; row: EntryRow }> {
  const { id, kind } = entry
  const said = entry.kind === 'decision' ? entry.activity_id : null
  const row = {
    id,
    lane_id: asked.actor.laneId,
    kind,
    at: new Date(entry.at),
    received_at: work.now,
    said_activity_id: said,
    activity_id: null,
    code: null,
    message: null,
    payload: null,
  }
  try {
    const activityId = await perform(work, asked, { entry, heard })
    if (said !== null && activityId !== null) heard.activities.set(said, activityId)
    return {
      answer: { id, state: 'taken', code: null, message: null },
      row: { ...row, state: 'taken', activity_id: activityId },
    }
  } catch (thrown) {
    if (!(thrown instanceof Refusal) || thrown.status >= 500) throw thrown
    const { code } = thrown
    const message = thrown.message.slice(0, 300)
    work.record({ action: 'lane.entry_refused', entity: 'lane_entry', entityId: id, after: { code, kind } })
    return {
      answer: { id, state: 'refused', code, message },
      row: { ...row, said_activity_id: null, state: 'refused', code, message, payload: JSON.stringify(entry) },
    }
  }
}

async function perform(work: Work, asked: UploadAsked, { entry, heard }: Given): Promise<string | null> {
  const { actor, ports } = asked
  /* A lane names a vehicle as it decided about it; the server may have known it by another name, or by its scan. */
  const known = (id: string): string => heard.activities.get(id) ?? heard.verdicts.get(id)?.id ?? id
  switch (entry.kind) {
    case 'decision':
      return await recordDecision(work, asked, { said: entry, answered: heard.verdicts.get(entry.scan_id) ?? null })
    case 'passage': {
      const fact = { ...entry.fact, activity_id: known(entry.fact.activity_id) }
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
      const activityId = known(entry.activity_id)
      await recordPhoto(work, asked, { activityId, ...entry.photo })
      return activityId
    }
  }
}
