import type { commissioning, LaneLab, SelfTest } from '#shared/contract/autogate/commissioning.ts'
import { Refusal } from '#shared/contract/errors.ts'
import { boundRoles } from '#shared/contract/autogate/commissioning.ts'
import type { LabAnswer, LabQuestion } from '#shared/contract/lane.ts'
import { insertRow } from '../../database/writeRow.ts'
import type { Actor } from '../../http/actor.ts'
import type { Asked, Steps } from '../../http/handle.ts'
import { isOfZone } from '../../policies/companyScope.ts'
import { worksAtGate } from '../../policies/workAtLane.ts'
import type { LaneLink } from '../../ports.ts'
import { findLane, type LaneRow } from '../../queries/laneRows.ts'
import type { Reading } from '../../database/work.ts'
import { barrierCommand } from '../checkIn/command.ts'

/** The devices of a lane as its machine sees them now. */
export async function lookAtLab(
  { params, ports, actor }: Asked<typeof commissioning.lab>,
  reading: Reading,
): Promise<LaneLab> {
  const lane = await labLane(reading, params.id, actor)
  return labOf(await ask(ports.lanes, lane, { do: 'look' }))
}

/** Binds a device; the lane itself refuses what is ambiguous, because only it sees what is plugged in. */
export async function bindDevice(asked: Asked<typeof commissioning.bind>, steps: Steps): Promise<LaneLab> {
  const { params, body, ports, actor } = asked
  const lane = await steps.read((reading) => labLane(reading, params.id, actor))
  const role = boundRoles.find((known) => known === params.role)
  if (role === undefined || !worksAtGate(actor, lane.gate_id)) throw new Refusal('row.not_found')
  const answer = await ask(ports.lanes, lane, { do: 'bind', role, binding: body.binding })
  await steps.commit(async (work) =>
    work.record({
      action: 'lane.bind_device',
      entity: 'lane',
      entityId: lane.id,
      after: { lane: lane.code, role, ...body.binding },
    }),
  )
  return labOf(answer)
}

/** Begins or ends a fault of a simulated device, on record like all that is done to a lane. */
export async function changeFault(asked: Asked<typeof commissioning.fault>, steps: Steps): Promise<LaneLab> {
  const { params, body, ports, actor } = asked
  const lane = await steps.read((reading) => labLane(reading, params.id, actor))
  if (!worksAtGate(actor, lane.gate_id)) throw new Refusal('row.not_found')
  const answer = await ask(ports.lanes, lane, { do: 'fault', fault: body })
  await steps.commit(async (work) =>
    work.record({
      action: 'lane.simulate_fault',
      entity: 'lane',
      entityId: lane.id,
      after: { lane: lane.code, ...body },
    }),
  )
  return labOf(answer)
}

/** Tries a lane's devices. The pulse is a command like any other: written down before it is sent. */
export async function runSelfTest(asked: Asked<typeof commissioning.selfTest>, steps: Steps): Promise<SelfTest> {
  const { params, body, ports, actor, now } = asked
  const lane = await steps.read((reading) => labLane(reading, params.id, actor))
  if (!worksAtGate(actor, lane.gate_id)) throw new Refusal('row.not_found')
  if (!ports.lanes.isConnected(lane.id)) throw new Refusal('lane.alone', { lane: lane.code })
  const command = body.pulse ? barrierCommand('open', selfTestTtlMs, now) : null
  await steps.commit(async (work) => {
    if (command !== null)
      await insertRow(work.sql, 'lane_commands', {
        id: command.id,
        lane_id: lane.id,
        activity_id: null,
        action: 'open',
        issued_by: actor.id,
        issued_at: now,
        ttl_ms: command.ttl_ms,
        state: 'issued',
      })
    work.record({
      action: 'lane.self_test',
      entity: 'lane',
      entityId: lane.id,
      after: { lane: lane.code, command_id: command?.id ?? null },
    })
  })
  const answer = await ask(ports.lanes, lane, { do: 'self_test', command })
  if (answer.test === null) throw new Refusal('lane.alone', { lane: lane.code })
  return answer.test
}

/** The pulse comes last in the test: until then nobody may wait longer. */
const selfTestTtlMs = 30_000

async function labLane({ sql }: Reading, id: string, actor: Actor): Promise<LaneRow> {
  const lane = isOfZone(actor) ? await findLane(sql, id) : null
  if (lane === null) throw new Refusal('row.not_found')
  return lane
}

async function ask(lanes: LaneLink, lane: LaneRow, question: LabQuestion): Promise<Extract<LabAnswer, { ok: true }>> {
  const answer = await lanes.askLab(lane.id, question)
  if (answer === 'unreachable') throw new Refusal('lane.alone', { lane: lane.code })
  if (!answer.ok) throw new Refusal(answer.code)
  return answer
}

function labOf({ lab }: Extract<LabAnswer, { ok: true }>): LaneLab {
  if (lab === null) throw new Refusal('lab.not_here')
  return lab
}
