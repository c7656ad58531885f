import type { Line } from './line.ts'

/**
 * How old the picture may be. `connecting`: nothing was shown yet. `catching_up`: the line is back, its news is not.
 * Commands go out in `live` and `slow` only.
 */
export type Grade = 'connecting' | 'live' | 'slow' | 'catching_up' | 'lost' | 'ended'

/** Milliseconds. The server pulses every second, so a hang must show within five; see invariant 19. */
export const freshnessLimits = { slow: 3_000, lost: 4_500, roundTrip: 800 } as const

export function gradeOf(line: Line, now: number): Grade {
  switch (line.phase) {
    case 'ended':
      return 'ended'
    case 'open':
      return gradeOfOpen(now - line.heardAt, line.roundTripMs)
    case 'catching_up':
      return line.lostSince === null ? 'connecting' : 'catching_up'
    default:
      return line.lostSince === null ? 'connecting' : 'lost'
  }
}

function gradeOfOpen(silence: number, roundTripMs: number | null): Grade {
  if (silence > freshnessLimits.lost) return 'lost'
  const slow = silence > freshnessLimits.slow || (roundTripMs ?? 0) > freshnessLimits.roundTrip
  return slow ? 'slow' : 'live'
}

export const mayCommand = (grade: Grade): boolean => grade === 'live' || grade === 'slow'
