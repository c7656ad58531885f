import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { ticket } from '#shared/contract/autogate/ticket.ts'
import { Refusal } from '#shared/contract/errors.ts'
import { guardWords } from '#shared/words/console/guard.ts'
import { host } from '../../api/host.ts'
import { call } from '../../api/session.ts'
import { serverNow } from '../../live/connection.ts'
import type { Lane } from '../../live/operationsChanges.ts'
import { Icon } from '../../ui/Icon.tsx'
import { Kbd } from '../../ui/Kbd.tsx'
import { usePreferences } from '../../ui/preferences.ts'
import { useWords } from '../../ui/useWords.ts'
import { FoundTickets } from './FoundTickets.tsx'
import { soundVerdict } from './guardSound.ts'
import { PostCamera } from './PostCamera.tsx'
import { RecentList } from './RecentList.tsx'
import { useArmed } from './useArmed.ts'
import { accessNumberIn, noAnswer, unknownTicket, verdictOfLane, verdictOfTicket, type Verdict } from './verdict.ts'
import { VerdictCard } from './VerdictCard.tsx'

interface Props {
  lane: Lane
  finding: boolean
  round: number
  onFound: () => void
  lost: boolean
}

interface Shown {
  /** The vehicle that stood in the lane when this was looked up: it may leave, the next one takes its place. */
  readonly during: string
  readonly verdict: Verdict
}

/** Camera, scan field, verdict, and the last vehicles. */
export function ScanColumn({ lane, finding, round, onFound, lost }: Props) {
  const say = useWords()
  const field = useRef<HTMLInputElement>(null)
  const [text, setText] = useState('')
  const [searched, setSearched] = useState<string | null>(null)
  const [looked, setLooked] = useState<Shown | null>(null)
  useArmed(field)
  const mark = `${lane.vehicle?.activity_id ?? ''} ${lane.vehicle?.stage ?? ''}`
  const standing = looked !== null && (looked.during === mark || lane.vehicle === null)
  const verdict = standing ? looked.verdict : verdictOfLane(lane)
  const search = finding ? text : searched

  useEffect(() => field.current?.focus(), [finding, round])
  /** Each vehicle sounds once, when it or its fate changes. */
  const sound = useEffectEvent(() => {
    const decided = verdictOfLane(lane)
    if (decided !== null) soundVerdict(decided.tone, usePreferences.getState().volume)
  })
  useEffect(() => sound(), [mark])

  function tell(told: Verdict): void {
    setLooked({ during: mark, verdict: told })
    soundVerdict(told.tone, usePreferences.getState().volume)
  }

  async function lookUp(number: string): Promise<void> {
    setText('')
    setSearched(null)
    onFound()
    try {
      const { data } = await call(ticket.byAccessNumber, { params: { access_number: number } })
      tell(verdictOfTicket(data, serverNow()))
    } catch (error) {
      tell(error instanceof Refusal ? unknownTicket(number) : noAnswer)
    }
  }

  function take(read: string): void {
    const number = accessNumberIn(read)
    if (number !== null) void lookUp(number)
    else if (read.trim() !== '') setSearched(read)
  }
  /** By device, wherever the focus is: a scan never lands in the guest's form. */
  const taken = useEffectEvent(take)
  useEffect(() => host.onScan((code) => taken(code)), [])

  return (
    <section className="guard-scan">
      <PostCamera lane={lane} lost={lost} />
      <form
        className="guard-field"
        data-scans
        onSubmit={(event) => {
          event.preventDefault()
          take(text)
        }}
      >
        <Icon name={finding ? 'search' : 'scan'} size={24} />
        <input
          ref={field}
          value={text}
          placeholder={say(finding ? guardWords.find : guardWords.scan)}
          aria-label={say(finding ? guardWords.find : guardWords.scan)}
          onChange={(event) => {
            setText(event.target.value)
            setSearched(null)
          }}
          autoComplete="off"
          spellCheck={false}
        />
        <Kbd keys={finding ? 'F3' : 'F2'} />
      </form>
      <VerdictCard verdict={verdict} />
      {search === null ? (
        <RecentList lane={lane} />
      ) : (
        <FoundTickets search={search} onChoose={(number) => void lookUp(number)} />
      )}
    </section>
  )
}
