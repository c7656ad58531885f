import type { gate } from '#shared/contract/autogate/gate.ts'
import type { ReplyData } from '#shared/contract/endpoint.ts'
import { gateWords } from '#shared/words/console/gates.ts'
import { recordWords } from '#shared/words/console/records.ts'
import { DrawerSection } from '../../ui/DrawerSection.tsx'
import { Facts } from '../../ui/Facts.tsx'
import { momentText } from '../../ui/formats.ts'
import { useLanguage, useWords } from '../../ui/useWords.ts'
import { LaneList } from './LaneList.tsx'
import { PolicySection } from './PolicySection.tsx'
import './gates.css'

export type GateRow = ReplyData<typeof gate.detail>

/** A gate: its lanes with their devices, and the rules in force with their earlier versions. */
export function GateView({ row, onChanged }: { row: GateRow; onChanged: () => void }) {
  const say = useWords()
  const language = useLanguage()
  return (
    <>
      <DrawerSection>
        <Facts
          facts={[
            [
              say(recordWords.code),
              <span key="code" className="mono">
                {row.code}
              </span>,
            ],
            [say(gateWords.area), row.area.name],
            [say(recordWords.status), say(gateWords[row.status])],
            [say(recordWords.changedAt), momentText(row.updated_at, language)],
          ]}
        />
      </DrawerSection>
      <LaneList gateId={row.id} onChanged={onChanged} />
      <PolicySection row={row} onChanged={onChanged} />
    </>
  )
}
