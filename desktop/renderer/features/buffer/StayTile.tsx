import { bufferWords } from '#shared/words/console/buffer.ts'
import { Age } from '../../ui/Age.tsx'
import { Plate } from '../../ui/Plate.tsx'
import { StateMark } from '../../ui/StateMark.tsx'
import { useWords } from '../../ui/useWords.ts'
import { standingOf, type Stay } from './stays.ts'

interface StayTileProps {
  stay: Stay
  dim: boolean
  open: boolean
  onOpen: () => void
}

/** One taken parking place: who stands there, for how long, and what is next. */
export function StayTile({ stay, dim, open, onOpen }: StayTileProps) {
  const say = useWords()
  const { name, shape, words } = standingOf(stay)
  const plate = stay.ticket.police_number
  return (
    <button
      type="button"
      className="stay"
      data-standing={name}
      data-dim={dim || undefined}
      data-stay={plate}
      aria-pressed={open}
      onClick={onOpen}
    >
      <span className="stay-head">
        <span className="mono faint" title={say(bufferWords.slot)}>
          {stay.slot ?? '–'}
        </span>
        <Plate number={plate} />
      </span>
      <span className="clip soft">{stay.company?.name ?? '–'}</span>
      <span className="stay-foot">
        <StateMark shape={shape}>{stay.call?.to ?? say(words)}</StateMark>
        <span className="push" />
        <span className="mono nowrap">
          <Age since={stay.entered_at} />
        </span>
      </span>
    </button>
  )
}
