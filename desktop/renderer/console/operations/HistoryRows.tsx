import type { gateActivity } from '#shared/contract/autogate/gateActivity.ts'
import type { intervention } from '#shared/contract/autogate/intervention.ts'
import { displayPlate } from '#shared/domain/plate.ts'
import { titleOfReason } from '#shared/words/interventionReasons.ts'
import { clockTime, dateText } from '../../ui/formats.ts'
import { interventionTitle } from '../../ui/interventionTitle.ts'
import { Lamp } from '../../ui/Lamp.tsx'
import { lensWords } from '../../ui/laneLens.ts'
import type { RowOf } from '../../ui/list/useList.ts'
import { PriorityGlyph } from '../../ui/PriorityGlyph.tsx'
import { useLanguage, useWords } from '../../ui/useWords.ts'

const lenses = { red: 'red', yellow: 'yellow', green: 'green', off: 'none', unknown: 'none' } as const

/** One passage of the vehicle, at whatever gate. */
export function PassageRow({ row }: { row: RowOf<typeof gateActivity.list> }) {
  const say = useWords()
  const reason = row.reasons[0]
  return (
    <div className="history-row">
      <When at={row.decided_at} />
      <b>{row.lane.code}</b>
      <Lamp lens={lenses[row.lamp]} label={say(lensWords[lenses[row.lamp]])} />
      <span className="soft">
        {row.override === null
          ? reason?.message
          : [reason?.message, row.override.by, row.override.note].filter(Boolean).join(' · ')}
      </span>
    </div>
  )
}

/** One thing that the lane needed a person for, how it ended, and what people wrote. */
export function InterventionRow({ row }: { row: RowOf<typeof intervention.history> }) {
  const say = useWords()
  const { sentence, values } = interventionTitle(row)
  const reason = titleOfReason(row.outcome?.reason ?? null)
  const ended = [reason === null ? null : say(reason), row.owner?.name, row.outcome?.note].filter(Boolean)
  return (
    <div className="history-row">
      <When at={row.opened_at} />
      <b>{row.plate === null ? row.lane_code : displayPlate(row.plate)}</b>
      <PriorityGlyph priority={row.priority} />
      <span>
        {say(sentence, values)}
        {ended.length > 0 && <span className="soft"> · {ended.join(' · ')}</span>}
        {row.notes.map(({ id, note, by, at }) => (
          <span key={id} className="history-note">
            {clockTime(at)} {by}: {note}
          </span>
        ))}
      </span>
    </div>
  )
}

function When({ at }: { at: string }) {
  const language = useLanguage()
  return (
    <span className="mono faint nowrap">
      {dateText(at, language)} {clockTime(at)}
    </span>
  )
}
