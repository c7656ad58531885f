import { useEffect, useState } from 'react'
import type { ReasonedAction } from '#shared/domain/interventionReasons.ts'
import type { Sentence } from '#shared/words/sentence.ts'
import { decideWords } from '#shared/words/console/decide.ts'
import { tenths } from '../../ui/formats.ts'
import { Lamp } from '../../ui/Lamp.tsx'
import { useLanguage, useWords } from '../../ui/useWords.ts'

const steps: Readonly<Record<ReasonedAction, readonly Sentence[]>> = {
  open: [decideWords.lampGreen, decideWords.barrierOpens, decideWords.slipPrints],
  refuse: [decideWords.lampRed, decideWords.barrierStays],
  close: [decideWords.barrierCloses],
  shelve: [decideWords.postponed],
  set_mode: [decideWords.modeChanges],
  take: [decideWords.leaseMoves],
}

/** What follows from the decision, before it is sent; while it is sent, for how long. */
export function AfterCommit({
  action,
  userName,
  printsSlip,
  waitingSince,
}: {
  action: ReasonedAction
  userName: string
  printsSlip: boolean
  waitingSince: number | null
}) {
  const say = useWords()
  const happens = (step: Sentence): boolean => step !== decideWords.slipPrints || printsSlip
  if (waitingSince !== null) return <Sending since={waitingSince} />
  return (
    <span className="after-commit">
      <span className="nowrap">{say(decideWords.after)}</span>
      {action === 'open' && <Lamp lens="green" label={say(decideWords.lampGreen)} />}
      {action === 'refuse' && <Lamp lens="red" label={say(decideWords.lampRed)} />}
      {steps[action].filter(happens).map((step) => (
        <span key={step.id} className="after-step nowrap">
          {say(step)}
        </span>
      ))}
      <span className="after-step nowrap">
        {say(decideWords.recordedAs)} <b>{userName}</b>
      </span>
    </span>
  )
}

function Sending({ since }: { since: number }) {
  const say = useWords()
  const language = useLanguage()
  const [now, setNow] = useState(since)
  useEffect(() => {
    const timer = setInterval(() => setNow(performance.now()), 100)
    return () => clearInterval(timer)
  }, [])
  return <span role="status">{say(decideWords.sending, { seconds: tenths(now - since, language) })}</span>
}
