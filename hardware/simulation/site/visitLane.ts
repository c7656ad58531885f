import { setTimeout as sleep } from 'node:timers/promises'
import type { Phase } from '../../lane/turn.ts'
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

/** From the least to the most that a driver takes, in seconds. */
const takes = {
  holdOutCode: [4, 9],
  startDriving: [8, 20],
  driveThrough: [7, 16],
  tryCodeAgain: [5, 9],
  turnAround: [6, 12],
  /** Waits for a person, if nobody comes. */
  giveUp: [140, 200],
  leaveRoom: [3, 6],
} as const

const positions = ['front', 'side', 'top', 'before', 'plate'] as const
const lookEverySeconds = 0.3
/** Nobody drives away before the lane has said something, or while its arm opens, however fast the day goes: machines keep their own pace. */
const machinePatienceMs = 20_000
const restLookMs = 50
const judged: ReadonlySet<string> = new Set<Phase>(['opened', 'waiting', 'refused'])

interface VisitEnd {
  readonly outcome: 'passed' | 'left'
  /** The first verdict; null where there was none. */
  readonly verdict: { readonly lamp: string; readonly message: string | null } | null
}

/** One truck from the camera's first look to an empty lane; resolves with how it ended. */
export async function visitLane(
  { agent, lane }: RunningLane,
  visit: Visit,
  { random, speed, signal }: Circumstances,
): Promise<VisitEnd> {
  let verdict: VisitEnd['verdict'] = null
  const wait = (seconds: number): Promise<unknown> => sleep((seconds * 1_000) / speed, null, { signal })
  const take = (doing: keyof typeof takes): Promise<unknown> => {
    const [least, most] = takes[doing]
    return wait(random.between(least, most))
  }
  const { direction, look, plate, reading, code } = visit
  lane.arrive({ ...reading, direction, images: await drawPictures({ vehicle: look, plate }, positions) })
  await take('holdOutCode')
  lane.scanner.scan(code)

  async function driveThrough(): Promise<VisitEnd> {
    await take('startDriving')
    lane.camera.gone('passed')
    await take('driveThrough')
    lane.arm.passed()
    return await leaveRoom('passed')
  }

  /** The next one comes to a lane at rest: behind an arm that still stands open nobody would be judged. */
  async function leaveRoom(outcome: VisitEnd['outcome']): Promise<VisitEnd> {
    await take('leaveRoom')
    const until = performance.now() + machinePatienceMs
    while ((agent.turn.phase !== 'idle' || lane.arm.arm !== 'closed') && performance.now() < until)
      await sleep(restLookMs, null, { signal })
    return { outcome, verdict }
  }

  const givesUpAt = performance.now() + (random.between(...takes.giveUp) * 1_000) / speed
  let triesAgain = random.chance(0.3)
  let told: string | null = null
  let first: Phase | null = null
  const machineUntil = performance.now() + machinePatienceMs
  const isLaneBusy = (): boolean => verdict === null || agent.turn.phase === 'opened'
  while (performance.now() < givesUpAt || (isLaneBusy() && performance.now() < machineUntil)) {
    const { phase, message, lamp } = agent.turn
    if (judged.has(phase)) first ??= phase
    /* Looked at as long as it is the first: green comes with the moving arm. */
    if (phase === first) verdict = { lamp, message }
    if (phase === 'opened' && lane.arm.arm === 'open') return driveThrough()
    if (triesAgain && (phase === 'refused' || phase === 'assistance')) {
      triesAgain = false
      told = null
      await take('tryCodeAgain')
      lane.scanner.scan(code)
    } else {
      // A person said no: the verdict of before is another sentence.
      if (phase === 'refused' && told !== null && message !== told) break
      told = phase === 'refused' || phase === 'waiting' ? message : null
    }
    await wait(lookEverySeconds)
  }
  await take('turnAround')
  if (agent.turn.phase === 'opened') {
    verdict = { lamp: agent.turn.lamp, message: agent.turn.message }
    return driveThrough()
  }
  lane.leave('left')
  return await leaveRoom('left')
}
