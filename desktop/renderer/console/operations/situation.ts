import type { Permission } from '#shared/contract/permissions.ts'
import { longestShelf } from '#shared/domain/shelving.ts'
import type { Sentence } from '#shared/words/sentence.ts'
import { lockedWords } from '#shared/words/console/decide.ts'
import type { BarrierProgress } from '../../commands/progress.ts'
import type { Intervention, Lane } from '../../live/operationsChanges.ts'

/** Everything that decides what an operator may do now. */
export interface Situation {
  readonly lane: Lane | undefined
  /** The open item of the lane that has the focus. */
  readonly intervention: Intervention | undefined
  readonly progress: BarrierProgress | undefined
  /** The picture is true, so a command acts on what is seen. */
  readonly live: boolean
  readonly me: string
  /** The server's time. */
  readonly now: number
  readonly granted: ReadonlySet<Permission>
}

export type LaneDeed =
  'open' | 'close' | 'refuse' | 'correct' | 'call' | 'shelve' | 'mode' | 'take' | 'release' | 'history' | 'note'

type Rule = (situation: Situation, lane: Lane) => Sentence | null

const needsLive: Rule = ({ live }) => (live ? null : lockedWords.stale)
const needsItem: Rule = ({ intervention }) => (intervention === undefined ? lockedWords.noItem : null)
const needsLane: Rule = (_, { connection }) => (connection === 'online' ? null : lockedWords.laneLost)
const notClosed: Rule = (_, { mode }) => (mode === 'closed' ? lockedWords.laneClosed : null)
const notBusy: Rule = ({ progress }) =>
  progress === undefined || progress.phase === 'failed' ? null : lockedWords.commandRunning
const notOwned: Rule = (situation) => (ownerOf(situation) === null ? null : lockedWords.owned)
/** A supervisor takes an item from another operator, with a reason, before acting on it. */
const mayTake: Rule = (situation, lane) => (situation.granted.has('lane.takeover') ? null : notOwned(situation, lane))
const barrierIsNot =
  (state: 'open' | 'closed'): Rule =>
  (_, { barrier }) =>
    barrier.state !== state ? null : state === 'open' ? lockedWords.barrierOpen : lockedWords.barrierClosed
const needsItemWhileLive: Rule = (situation, lane) => (situation.live ? needsItem(situation, lane) : null)
const mayWait: Rule = ({ intervention }) =>
  intervention !== undefined && longestShelf(intervention.cause) > 0 ? null : lockedWords.cannotWait
const hasVehicle: Rule = ({ intervention }) => (intervention?.activity_id == null ? lockedWords.noPlate : null)
const isNotMine: Rule = ({ intervention, me }) => (intervention?.owner?.id === me ? lockedWords.alreadyYours : null)
const isMine: Rule = ({ intervention, me }) => (intervention?.owner?.id === me ? null : lockedWords.notYours)

const rules: Readonly<Record<LaneDeed, readonly Rule[]>> = {
  open: [needsLive, needsLane, notClosed, notBusy, notOwned, barrierIsNot('open')],
  close: [needsLive, needsLane, notBusy, notOwned, barrierIsNot('closed')],
  refuse: [needsLive, needsItem, notOwned, hasVehicle],
  correct: [needsLive, needsItem, notOwned, hasVehicle],
  /** Calling the post stays possible when the server is lost: then it tells which way is left. */
  call: [needsItemWhileLive],
  shelve: [needsLive, needsItem, notOwned, mayWait],
  mode: [needsLive, notOwned],
  take: [needsLive, needsItem, isNotMine, mayTake],
  release: [needsLive, needsItem, isMine],
  history: [],
  note: [needsLive, needsItem],
}

/** Why a deed is locked now, or null when it is not. */
export function whyLocked(deed: LaneDeed, situation: Situation): Sentence | null {
  const { lane } = situation
  if (lane === undefined) return lockedWords.noLane
  for (const rule of rules[deed]) {
    const sentence = rule(situation, lane)
    if (sentence !== null) return sentence
  }
  return null
}

/** The other operator who holds the lane now; null when it is this one or nobody, as when a lease ran out. */
export function ownerOf({ lane, me, now }: Pick<Situation, 'lane' | 'me' | 'now'>) {
  const { by = null, lease_until: until = null } = lane?.intervention ?? {}
  return by === null || by.id === me || until === null || Date.parse(until) <= now ? null : by
}
