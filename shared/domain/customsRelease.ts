import type { CustomsLane } from './checkInFacts.ts'
import type { Instant } from './siteTime.ts'

/** Something that customs said of a document. CEISA tells these in no order. */
export interface CustomsStep {
  readonly at: Instant
  /** `process` for a step of the document itself, `response` for what customs answered. */
  readonly kind: 'process' | 'response'
  readonly code: string
  /** Number of the response, such as that of the SPPB. */
  readonly number: string | null
  readonly note: string
}

export interface CustomsStanding {
  readonly lane: CustomsLane | null
  readonly released: boolean
  readonly releaseNumber: string | null
  readonly releasedAt: Instant | null
}

const documentCheck = '04'
const physicalCheck = '05'
const channelAssigned = '240'

/** A release is known by its name: CEISA publishes no list of its codes. */
const release = /\b(SPPB|SPPBE|SPPBMC|SPPD|SPPF|NPE)\b/i

/**
 * Where a document stands after all that was said of it. The last word counts: an inspection that is ordered after the
 * release takes the release back, whatever order the steps come in.
 */
export function customsStanding(steps: readonly CustomsStep[]): CustomsStanding {
  let standing: CustomsStanding = { lane: null, released: false, releaseNumber: null, releasedAt: null }
  for (const step of steps.toSorted(byTime)) standing = after(standing, step)
  return standing
}

/** Of the same moment, what holds a document comes last. */
const byTime = (one: CustomsStep, other: CustomsStep): number =>
  one.at === other.at ? Number(holds(one)) - Number(holds(other)) : one.at < other.at ? -1 : 1

const holds = ({ kind, code }: CustomsStep): boolean =>
  kind === 'response' && (code === documentCheck || code === physicalCheck)

function after(standing: CustomsStanding, step: CustomsStep): CustomsStanding {
  if (holds(step)) {
    const lane = step.code === physicalCheck ? 'red' : 'yellow'
    return { lane, released: false, releaseNumber: null, releasedAt: null }
  }
  if (step.kind === 'response' && release.test(step.note))
    return {
      lane: standing.lane ?? 'green',
      released: true,
      releaseNumber: step.number ?? standing.releaseNumber,
      releasedAt: step.at,
    }
  if (step.kind === 'process' && step.code === channelAssigned) return { ...standing, lane: standing.lane ?? 'green' }
  return standing
}

/** Whether a release was taken back between two looks at a document. */
export const wasWithdrawn = (before: { readonly released: boolean }, now: { readonly released: boolean }): boolean =>
  before.released && !now.released
