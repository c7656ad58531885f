import type { Passed } from '#shared/domain/undo.ts'
import type { DecidedRow, UndoneStayRow, UndoneTicketRow, UndoneVisitRow } from '../../queries/undoRows.ts'
import type { HeldLane } from '../checkIn/lanes.ts'

/** A check-in that is taken back, with its lane and its ticket locked. */
export interface Undoing {
  readonly activity: DecidedRow
  readonly lane: HeldLane
  readonly ticket: UndoneTicketRow | null
  readonly visit: UndoneVisitRow | null
  readonly stay: UndoneStayRow | null
  readonly did: Passed
}
