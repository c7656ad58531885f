import { useState } from 'react'
import { manualMode } from '#shared/contract/autogate/manualMode.ts'
import { evidenceWords } from '#shared/words/console/evidence.ts'
import { manualWords, slipStateNames } from '#shared/words/console/manual.ts'
import { call, useMe } from '../../api/session.ts'
import { Button } from '../../ui/Button.tsx'
import { momentText } from '../../ui/formats.ts'
import type { RowOf } from '../../ui/list/useList.ts'
import { Plate } from '../../ui/Plate.tsx'
import { ReasonAsk } from '../../ui/ReasonAsk.tsx'
import { saying } from '../../ui/said.ts'
import { StateMark, type StateShape } from '../../ui/StateMark.tsx'
import { toast } from '../../ui/toasts.ts'
import { useLanguage, useWords } from '../../ui/useWords.ts'
import { EntryForm } from './EntryForm.tsx'

export type Slip = RowOf<typeof manualMode.slips>

const shapes: Readonly<Record<Slip['state'], StateShape>> = { issued: 'open', entered: 'full', void: 'past' }

interface SlipRowProps {
  slip: Slip
  gateId: string
  onChanged: () => void
}

/** One paper slip: typed in later, or void. */
export function SlipRow({ slip, gateId, onChanged }: SlipRowProps) {
  const say = useWords()
  const language = useLanguage()
  const me = useMe()
  const [asking, setAsking] = useState<'enter' | 'void' | null>(null)
  const open = slip.state === 'issued' && me.permissions.includes('manual.enter')

  async function voidSlip(note: string): Promise<void> {
    await call(manualMode.void, { params: { id: slip.id }, body: { note } })
    toast('check', saying(manualWords.voided, { name: slip.name }))
    onChanged()
  }

  return (
    <li>
      <b className="mono">{slip.name}</b>
      <StateMark shape={shapes[slip.state]}>{say(slipStateNames[slip.state])}</StateMark>
      {slip.police_number !== null && <Plate number={slip.police_number} />}
      <span className="soft clip">
        {[
          slip.lane?.code,
          slip.direction === null ? null : say(evidenceWords[slip.direction]),
          slip.written_at === null ? null : momentText(slip.written_at, language),
          slip.note,
        ]
          .filter((part) => part != null)
          .join(' · ')}
      </span>
      <span className="push" />
      {open && (
        <>
          <Button icon="pen" onClick={() => setAsking('enter')}>
            {say(manualWords.enter)}
          </Button>
          <Button kind="ghost" onClick={() => setAsking('void')}>
            {say(manualWords.voidDo)}
          </Button>
        </>
      )}
      {asking === 'enter' && (
        <EntryForm slip={slip} gateId={gateId} onSaved={onChanged} onClose={() => setAsking(null)} />
      )}
      {asking === 'void' && (
        <ReasonAsk
          title={say(manualWords.voidTitle, { name: slip.name })}
          action={say(manualWords.voidDo)}
          act={voidSlip}
          onClose={() => setAsking(null)}
        >
          <p>{say(manualWords.voidText)}</p>
        </ReasonAsk>
      )}
    </li>
  )
}
