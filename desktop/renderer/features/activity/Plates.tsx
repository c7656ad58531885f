import { evidenceWords } from '#shared/words/console/evidence.ts'
import { activityWords } from '#shared/words/console/activity.ts'
import { displayPlate } from '#shared/domain/plate.ts'
import { DrawerSection } from '../../ui/DrawerSection.tsx'
import { PlateDiff } from '../../ui/PlateDiff.tsx'
import { markPlates, type PlateCharacter } from '../../ui/plateMarks.ts'
import { useWords } from '../../ui/useWords.ts'
import type { Card } from './ActivityView.tsx'

/** What was read beside what the ticket says, each differing character marked. */
export function Plates({ card: { plate, ticket } }: { card: Card }) {
  const say = useWords()
  const read = plate.corrected ?? plate.read?.text ?? null
  const expected = plate.expected?.text ?? null
  if (read === null && expected === null) return null
  const [left, right] =
    read !== null && expected !== null ? markPlates(read, expected) : [unmarked(read), unmarked(expected)]
  const { confidence } = plate
  return (
    <DrawerSection title={say(activityWords.comparison)}>
      <div className="activity-plates">
        <div>
          <span className="faint">
            {plate.corrected !== null
              ? say(evidenceWords.anprCorrected)
              : confidence === null
                ? say(evidenceWords.anprUnsure)
                : say(evidenceWords.anpr, { percent: Math.round(confidence * 100) })}
          </span>
          <PlateDiff characters={left} />
        </div>
        <div>
          <span className="faint">
            {ticket === null
              ? say(evidenceWords.noTicket)
              : say(evidenceWords.ticket, { number: ticket.access_number })}
          </span>
          <PlateDiff characters={right} />
        </div>
      </div>
    </DrawerSection>
  )
}

const unmarked = (plate: string | null): PlateCharacter[] =>
  [...(plate === null ? '–' : displayPlate(plate))].map((character) => ({ character, differs: false }))
