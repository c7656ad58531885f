import { setTimeout as sleep } from 'node:timers/promises'
import { drawPictures } from '../scene/pictures.ts'
import type { Random } from '../random.ts'
import type { RunningLane } from '../startSimulatedLane.ts'
import type { Visit } from './plan.ts'

interface Circumstances {
  readonly random: Random
  /** 2 is twice as fast as at a gate. */
  readonly speed: number
  readonly signal: AbortSignal
}

/** The longest a driver waits for a person, in seconds. */
const waitForOperator = 90
const positions = ['front', 'side', 'top', 'before', 'plate'] as const

/** One truck from the camera's first look to an empty lane; resolves with how it ended. */
export async function visitLane(
  { agent, lane }: RunningLane,
  visit: Visit,
  { random, speed, signal }: Circumstances,
): Promise<'passed' | 'left'> {
  const seconds = (low: number, high = low): Promise<unknown> =>
    sleep((random.between(low, high) * 1_000) / speed, null, { signal })
  const { direction, look, plate, reading, code } = visit
  lane.arrive({ ...reading, direction, images: await drawPictures({ vehicle: look, plate }, positions) })
  await seconds(1.5, 4)
  lane.scanner.scan(code)

  const until = performance.now() + (waitForOperator * 1_000) / speed
  let rescanned = false
  for (let phase = agent.turn.phase; performance.now() < until; phase = agent.turn.phase) {
    if (phase === 'opened' && lane.arm.arm === 'open') {
      await seconds(2, 4)
      lane.leave('passed')
      await seconds(2)
      return 'passed'
    }
    if (phase === 'refused' && (rescanned || random.chance(0.7))) {
      await seconds(6, 12)
      if (agent.turn.phase === 'refused') break
    } else if ((phase === 'refused' || phase === 'assistance') && !rescanned) {
      rescanned = true
      await seconds(4, 6)
      lane.scanner.scan(code)
    }
    await seconds(0.3)
  }
  lane.leave('left')
  await seconds(2)
  return 'left'
}
