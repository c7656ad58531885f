import type { ptosm } from '#shared/contract/autogate/ptosm.ts'
import type { ReplyData } from '#shared/contract/endpoint.ts'
import { customsWords, spmkStatusNames } from '#shared/words/console/customs.ts'
import { DrawerSection } from '../../ui/DrawerSection.tsx'
import { Facts } from '../../ui/Facts.tsx'
import { momentText, numberText } from '../../ui/formats.ts'
import { Plate } from '../../ui/Plate.tsx'
import { Tag } from '../../ui/Tag.tsx'
import { useLanguage, useWords } from '../../ui/useWords.ts'
import '../../ui/Drawer.css'

/** An order of the port, and first of all what the port allows for a truck of it. */
export function SpmkView({ order }: { order: ReplyData<typeof ptosm.bySpmk> }) {
  const say = useWords()
  const language = useLanguage()
  const amount = (value: number | null) =>
    value === null ? null : `${numberText(value, language)} ${order.unit_of_item ?? ''}`
  const moment = (at: string | null) => (at === null ? '…' : momentText(at, language))
  return (
    <>
      <DrawerSection>
        <p className="row">
          <b className="customs-sentence">{order.spmk_number}</b>
          <Tag tone={order.status === 'open' ? 'ok' : 'crit'}>{say(spmkStatusNames[order.status])}</Tag>
          {order.stale && <Tag tone="warn">{say(customsWords.stale)}</Tag>}
        </p>
        <p>{order.sentence}</p>
      </DrawerSection>
      <DrawerSection>
        <Facts
          facts={[
            [say(customsWords.activity), order.activity],
            [say(customsWords.vessel), [order.vessel_name, order.voyage].filter(Boolean).join(' · ')],
            [say(customsWords.berth), order.berth],
            [say(customsWords.cargo), order.commodity],
            [say(customsWords.planned), amount(order.planned_qty)],
            [say(customsWords.realized), amount(order.realized_qty)],
            [say(customsWords.remaining), amount(order.remaining_qty)],
            [say(customsWords.consignee), order.consignee?.name],
            [say(customsWords.validity), `${moment(order.valid_from)} – ${moment(order.valid_until)}`],
            [say(customsWords.source), `${order.source} · ${momentText(order.fetched_at, language)}`],
          ]}
        />
      </DrawerSection>
      <DrawerSection title={say(customsWords.trucks)}>
        <ul className="customs-log">
          {order.trucks.map(({ police_number, rit_done, rit_max }) => (
            <li key={police_number}>
              <Plate number={police_number} />
              <span>
                {say(customsWords.rit)} {rit_done ?? 0} / {rit_max ?? '–'}
              </span>
            </li>
          ))}
        </ul>
      </DrawerSection>
    </>
  )
}
