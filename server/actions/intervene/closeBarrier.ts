import { requireLine, writeCommand } from './barrier.ts'
import { reasonGiven } from './given.ts'
import { takeLease } from './lease.ts'
import type { Aftermath, InputOf, Situation } from './situation.ts'

/** Closes the barrier by hand; the lane's own loop still keeps it open over a vehicle. */
export async function closeBarrier(situation: Situation, input: InputOf<'close'>): Promise<Aftermath> {
  const { work, lane, item, language } = situation
  const why = reasonGiven('close', input, language)
  requireLine(situation)
  takeLease(situation, { minutes: lane.policy.lease_minutes })
  const command = await writeCommand(situation, 'close', null)
  work.record({
    action: 'lane.close',
    entity: 'lane',
    entityId: lane.row.id,
    after: { reason_code: why.code, note: why.note, command_id: command.id },
  })
  return { item, command }
}
