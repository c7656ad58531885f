import { evidenceWords } from '#shared/words/console/evidence.ts'
import { displayPlate } from '#shared/domain/plate.ts'
import { Picture } from '../../ui/Picture.tsx'
import { Plate } from '../../ui/Plate.tsx'
import { PlateDiff } from '../../ui/PlateDiff.tsx'
import { markPlates, type PlateCharacter } from '../../ui/plateMarks.ts'
import { useWords } from '../../ui/useWords.ts'
import './PlateComparison.css'

export interface PlateFacts {
  readonly read: string | null
  /** A person read it, not the camera. */
  readonly corrected: boolean
  /** 0 to 1. */
  readonly confidence: number | null
  readonly expected: string | null
  readonly ticketNumber: string | null
  /** The plate as the ANPR camera cut it out. */
  readonly crop: string | null
}

/** What the camera read beside what the ticket says, each differing character marked. */
export function PlateComparison({ facts, old }: { facts: PlateFacts; old: boolean }) {
  const say = useWords()
  const { read, corrected, confidence, expected, ticketNumber, crop } = facts
  const [left, right] = marksOf(read, expected)
  return (
    <div className="compare" data-old={old || undefined}>
      <div className="compare-side">
        <span className="faint">
          {corrected
            ? say(evidenceWords.anprCorrected)
            : confidence === null
              ? say(evidenceWords.anprUnsure)
              : say(evidenceWords.anpr, { percent: Math.round(confidence * 100) })}
        </span>
        <div className="compare-plate">
          {crop !== null ? (
            <Picture src={crop} alt={read ?? say(evidenceWords.unread)} grey={old} />
          ) : read !== null ? (
            <Plate number={read} size="large" />
          ) : (
            <span className="faint">{say(evidenceWords.unread)}</span>
          )}
        </div>
        <PlateDiff characters={left} />
      </div>
      <div className="compare-side">
        <span className="faint">
          {ticketNumber === null ? say(evidenceWords.noTicket) : say(evidenceWords.ticket, { number: ticketNumber })}
        </span>
        <div className="compare-plate">
          {expected !== null ? (
            <Plate number={expected} size="large" />
          ) : (
            <span className="faint">{say(evidenceWords.notCompared)}</span>
          )}
        </div>
        <PlateDiff characters={right} />
      </div>
    </div>
  )
}

function marksOf(read: string | null, expected: string | null): readonly [PlateCharacter[], PlateCharacter[]] {
  if (read !== null && expected !== null) return markPlates(read, expected)
  return [unmarked(read), unmarked(expected)]
}

const unmarked = (plate: string | null): PlateCharacter[] =>
  [...(plate === null ? '–' : displayPlate(plate))].map((character) => ({ character, differs: false }))
