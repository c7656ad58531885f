import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openLaneDevices, type LaneDevices } from '../devices/laneDevices.ts'
import { textOfSlip } from '../simulation/escPosReader.ts'
import { SimulatedLane } from '../simulation/simulatedLane.ts'
import { runSelfTest } from './selfTest.ts'

const slow = {
  slot: { debounceMs: 5, pollMs: 20, heartbeatMs: 10 },
  printer: { answerMs: 40, writeMs: 40, printMs: 80 },
}
const times = { scanMs: 500, lampMs: 200, armMs: 300 }
const command = { id: 'c1', issued_at: new Date().toISOString(), ttl_ms: 30_000 }

let lane: SimulatedLane
let devices: LaneDevices
beforeEach(async () => {
  lane = new SimulatedLane(1, { travelMs: 5, closeAfterMs: 5 })
  devices = await openLaneDevices(lane.bus, lane.config, slow)
  // The switches answer with the camera's first words.
  await expect.poll(() => devices.barrier.view().proof).toBe('sensor')
})
afterEach(async () => {
  await devices.close()
  lane.close()
})

const agent = {
  pulseForTest: async () => {
    await devices.barrier.pulse('open', () => true)
    return { outcome: 'executed', detail: null } as const
  },
}

async function run(pulse: boolean, scan = true) {
  const scanning = setInterval(() => scan && lane.scanner.scan('TKT-00000001'), 20)
  const test = await runSelfTest({ lane: { id: 'l', code: 'IN-01' }, devices }, agent, pulse ? command : null, times)
  clearInterval(scanning)
  return { test, steps: test.steps.map(({ step, outcome, finding }) => `${step} ${outcome} ${finding}`) }
}

describe('the self-test of a lane', () => {
  it('tries everything and prints its protocol', async () => {
    const { test, steps } = await run(true)
    expect(steps).toEqual([
      'lamp passed lamp_lit',
      'scan passed code_read',
      'pulse passed arm_opened',
      'slip passed slip_out',
    ])
    expect(test.printed).toBe(true)
    const paper = lane.printer.slips.map(textOfSlip).join('\n')
    for (const words of ['PROTOKOL UJI MANDIRI', 'IN-01', 'merah, kuning dan hijau', 'membuka, dilihat'])
      expect(paper).toContain(words)
  })

  it('does not pass a barrier that did not move, whatever its relay did', async () => {
    lane.arm.broken = true
    expect((await run(true)).steps).toContain('pulse failed arm_still')
  })

  it('says that nobody saw the arm where no switches are', async () => {
    lane.unplug('camera')
    await expect.poll(() => devices.barrier.view().proof).toBe('none')
    expect((await run(true)).steps).toContain('pulse passed arm_unseen')
  })

  it('leaves the barrier alone unless it is told', async () => {
    expect((await run(false)).steps).toContain('pulse skipped pulse_left_out')
    expect(lane.arm.opens).toBe(0)
  })

  it('names a dark lamp, a code that nobody showed and a printer without paper', async () => {
    lane.unplug('relay')
    lane.setPrinter('paper_out')
    const { test, steps } = await run(false, false)
    expect(steps).toEqual([
      'lamp failed red_dark',
      'scan failed code_none',
      'pulse skipped pulse_left_out',
      'slip failed slip_failed',
    ])
    expect([test.printed, test.steps.at(-1)?.value]).toEqual([false, 'paper_out'])
    const kept = Buffer.from(test.pdf, 'base64').toString('latin1')
    expect(kept.startsWith('%PDF-')).toBe(true)
    for (const words of ['PROTOKOL UJI MANDIRI', 'merah tidak menyala', 'tidak keluar: kertas habis'])
      expect(kept).toContain(words)
    expect(kept).not.toContain('slip ini')
  })
})
