import { useState } from 'react'
import { manualMode } from '#shared/contract/autogate/manualMode.ts'
import type { ReplyData } from '#shared/contract/endpoint.ts'
import { listWords } from '#shared/words/console/lists.ts'
import { manualReasonNames, manualWords } from '#shared/words/console/manual.ts'
import { Checkbox } from '../../ui/Checkbox.tsx'
import { DrawerSection } from '../../ui/DrawerSection.tsx'
import { ErrorFace } from '../../ui/ErrorFace.tsx'
import { Facts } from '../../ui/Facts.tsx'
import { momentText } from '../../ui/formats.ts'
import { Skeleton } from '../../ui/Skeleton.tsx'
import { useReply } from '../../ui/useReply.ts'
import { useLanguage, useWords } from '../../ui/useWords.ts'
import { SlipRow } from './SlipRow.tsx'
import './manual.css'

export type Period = ReplyData<typeof manualMode.period>

/** One period: its reconciliation, and every slip with what became of it. */
export function PeriodView({ row, onChanged }: { row: Period; onChanged: () => void }) {
  const say = useWords()
  const language = useLanguage()
  const [onlyMissing, setOnlyMissing] = useState(true)
  const slips = useReply(manualMode.slips, {
    params: { id: row.id },
    query: { per_page: 100, ...(onlyMissing && { state: 'issued' as const }) },
  })
  const { issued, entered, missing, first, last } = row.slips
  const changed = (): void => {
    slips.reload()
    onChanged()
  }
  return (
    <>
      <DrawerSection>
        <Facts
          facts={[
            [say(manualWords.reason), say(manualReasonNames[row.reason_code])],
            [say(manualWords.note), row.note],
            [
              say(manualWords.from),
              say(manualWords.by, { by: row.started_by, time: momentText(row.started_at, language) }),
            ],
            [
              say(manualWords.until),
              row.ended_at === null
                ? say(manualWords.running)
                : say(manualWords.by, { by: row.ended_by ?? '', time: momentText(row.ended_at, language) }),
            ],
            [say(manualWords.range), first === null ? null : `${first} – ${last ?? first}`],
            [say(manualWords.issued), issued],
            [say(manualWords.entered), entered],
            [say(manualWords.void), row.slips.void],
          ]}
        />
        {issued > 0 && (
          <p className={`slips-missing ${missing > 0 ? 'tone-warn strong' : 'tone-ok'}`} role="status">
            {missing > 0 ? say(manualWords.notReconciled, { count: missing }) : say(manualWords.reconciled)}
          </p>
        )}
      </DrawerSection>
      <DrawerSection title={say(manualWords.slips)}>
        <Checkbox checked={onlyMissing} onChange={setOnlyMissing}>
          {say(manualWords.onlyMissing)}
        </Checkbox>
        {slips.data === null ? (
          slips.problem === null ? (
            <Skeleton lines={4} label={say(listWords.loading)} />
          ) : (
            <ErrorFace title={say(listWords.failedDetail)} problem={slips.problem} onRetry={slips.reload} />
          )
        ) : slips.data.length === 0 ? (
          <p className="faint">{say(manualWords.noSlips)}</p>
        ) : (
          <ul className="slips">
            {slips.data.map((slip) => (
              <SlipRow key={slip.id} slip={slip} gateId={row.gate.id} onChanged={changed} />
            ))}
          </ul>
        )}
      </DrawerSection>
    </>
  )
}
