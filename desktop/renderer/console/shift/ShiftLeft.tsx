import type { shift } from '#shared/contract/autogate/shift.ts'
import type { ReplyData } from '#shared/contract/endpoint.ts'
import { displayPlate } from '#shared/domain/plate.ts'
import { decideWords } from '#shared/words/console/decide.ts'
import { shiftWords } from '#shared/words/console/shift.ts'
import { shortTime } from '../../ui/formats.ts'
import { interventionTitle } from '../../ui/interventionTitle.ts'
import { Panel } from '../../ui/Panel.tsx'
import { PriorityGlyph } from '../../ui/PriorityGlyph.tsx'
import { Tag } from '../../ui/Tag.tsx'
import { useWords } from '../../ui/useWords.ts'

type Left = ReplyData<typeof shift.current>['left']

const modes = {
  auto: decideWords.modeAuto,
  manual: decideWords.modeManual,
  takeover: decideWords.modeTakeover,
  closed: decideWords.modeClosed,
} as const

/** Open and shelved items, and the lanes that do not work by themselves. */
export function ShiftLeft({ title, left }: { title: string; left: Left }) {
  const say = useWords()
  return (
    <Panel title={title}>
      <Items title={say(shiftWords.open)} items={left.open} />
      <Items title={say(shiftWords.shelved)} items={left.shelved} />
      <h3 className="soft">{say(shiftWords.lanes)}</h3>
      <ol className="shift-rows">
        {left.lanes.map(({ id, code, mode, by, since }) => (
          <li key={id}>
            <b>{code}</b>
            <Tag tone={mode === 'closed' ? 'neutral' : 'mode'}>{say(modes[mode])}</Tag>
            <span className="soft">{[by, since === null ? null : shortTime(since)].filter(Boolean).join(' · ')}</span>
          </li>
        ))}
        {left.lanes.length === 0 && <li className="faint">{say(shiftWords.none)}</li>}
      </ol>
    </Panel>
  )
}

function Items({ title, items }: { title: string; items: Left['open'] }) {
  const say = useWords()
  return (
    <>
      <h3 className="soft">
        {title} {items.length}
      </h3>
      <ol className="shift-rows">
        {items.map((item) => {
          const { sentence, values } = interventionTitle(item)
          return (
            <li key={item.id}>
              <PriorityGlyph priority={item.priority} />
              <b>{item.lane_code}</b>
              <span className="clip">
                {[item.plate === null ? null : displayPlate(item.plate), say(sentence, values)]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
              <span className="soft">
                {item.shelved_until === null
                  ? item.owner?.name
                  : say(shiftWords.until, { time: shortTime(item.shelved_until) })}
              </span>
            </li>
          )
        })}
        {items.length === 0 && <li className="faint">{say(shiftWords.none)}</li>}
      </ol>
    </>
  )
}
