import { useState } from 'react'
import { codeco } from '#shared/contract/autogate/codeco.ts'
import { customsWords } from '#shared/words/console/customs.ts'
import { call } from '../../api/session.ts'
import { Button } from '../../ui/Button.tsx'
import { ReasonAsk } from '../../ui/ReasonAsk.tsx'
import { saying } from '../../ui/said.ts'
import { toast } from '../../ui/toasts.ts'
import { useWords } from '../../ui/useWords.ts'
import type { Movement } from './codecoColumns.tsx'

/** Notes that the customs office struck out a movement whose check-in was taken back. */
export function CorrectButton({ row, onDone }: { row: Movement; onDone: (next: Movement) => void }) {
  const say = useWords()
  const [asking, setAsking] = useState(false)
  const plate = row.police_number ?? '–'

  async function correct(note: string): Promise<void> {
    const { data } = await call(codeco.correct, { params: { id: row.id }, body: { note } })
    toast('check', saying(customsWords.corrected, { plate }))
    onDone(data)
  }

  return (
    <>
      <Button kind="primary" icon="check" onClick={() => setAsking(true)}>
        {say(customsWords.correct)}
      </Button>
      {asking && (
        <ReasonAsk
          title={say(customsWords.correctTitle, { plate })}
          action={say(customsWords.correct)}
          act={correct}
          onClose={() => setAsking(false)}
        >
          <p>{say(customsWords.correctHint)}</p>
        </ReasonAsk>
      )}
    </>
  )
}
