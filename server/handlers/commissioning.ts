import { commissioning } from '#shared/contract/autogate/commissioning.ts'
import { Refusal } from '#shared/contract/errors.ts'
import { bindDevice, changeFault, lookAtLab, runSelfTest } from '../actions/lanes/askLab.ts'
import { makePairingCode, pairMachine, revokeMachine } from '../actions/lanes/pairMachine.ts'
import { handle } from '../http/handle.ts'
import { isOfZone } from '../policies/companyScope.ts'
import { findLane } from '../queries/laneRows.ts'
import { machinesOfLane } from '../queries/machineRows.ts'

export const commissioningHandlers = handle(commissioning, {
  createCode: (asked, work) => makePairingCode(work, asked),
  pair: (asked, work) => pairMachine(work, asked),
  async machines({ params }, { sql, actor }) {
    const lane = isOfZone(actor) ? await findLane(sql, params.id) : null
    if (lane === null) throw new Refusal('row.not_found')
    const machines = await machinesOfLane(sql, lane.id)
    return machines.map(({ last_seen_at: seen, created_at: made, ...machine }) => ({
      ...machine,
      last_seen_at: seen?.toISOString() ?? null,
      created_at: made.toISOString(),
    }))
  },
  async revoke(asked, work) {
    await revokeMachine(work, asked)
    return null
  },
  lab: lookAtLab,
  bind: bindDevice,
  fault: changeFault,
  selfTest: runSelfTest,
})
