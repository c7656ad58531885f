import { shift } from '#shared/contract/autogate/shift.ts'
import { shiftWords } from '#shared/words/console/shift.ts'
import { useMe } from '../../api/session.ts'
import { ErrorFace } from '../../ui/ErrorFace.tsx'
import { momentText, shortTime } from '../../ui/formats.ts'
import { Panel } from '../../ui/Panel.tsx'
import { ReplyPart } from '../../ui/ReplyPart.tsx'
import { Skeleton } from '../../ui/Skeleton.tsx'
import { useReply } from '../../ui/useReply.ts'
import { useLanguage, useWords } from '../../ui/useWords.ts'
import { HandOver } from './HandOver.tsx'
import { ShiftLeft } from './ShiftLeft.tsx'
import { TakeOver } from './TakeOver.tsx'
import '../../ui/PanelPage.css'
import './ShiftScreen.css'

/** The desk between two shifts: what is left, who hands over, and who takes it. */
export function ShiftScreen() {
  const say = useWords()
  const me = useMe()
  const { data, problem, reload } = useReply(shift.current, {})
  if (data === null && problem !== null)
    return <ErrorFace title={say(shiftWords.failed)} problem={problem} onRetry={reload} />
  if (data === null) return <Skeleton lines={10} label={say(shiftWords.loading)} />
  const { waiting } = data
  const mine = waiting?.from?.id === me.id
  const times = {
    name: data.shift.name,
    from: shortTime(data.shift.started_at),
    until: shortTime(data.shift.ends_at),
  }
  return (
    <section className="panel-page shift-page" aria-label={say(shiftWords.title)}>
      <header className="list-title">
        <h1>{say(shiftWords.title)}</h1>
        <span className="soft">{say(shiftWords.now, times)}</span>
      </header>
      {waiting !== null && (
        <p className="shift-waiting" role="status">
          <b>{say(shiftWords.waiting, { name: waiting.from?.name ?? '', time: shortTime(waiting.handed_at) })}</b>
          <span className="soft">{say(mine ? shiftWords.ownText : shiftWords.waitingText)}</span>
        </p>
      )}
      {waiting !== null && waiting.note !== '' && (
        <Panel title={say(shiftWords.note)}>
          <p className="shift-note">{waiting.note}</p>
        </Panel>
      )}
      <ShiftLeft
        title={say(waiting === null ? shiftWords.leftNow : shiftWords.left)}
        left={waiting?.left ?? data.left}
      />
      {!mine && <TakeOver waiting={waiting} onDone={reload} />}
      {waiting === null && <HandOver onDone={reload} />}
      <Before key={data.latest?.confirmed_at ?? ''} />
    </section>
  )
}

function Before() {
  const say = useWords()
  const language = useLanguage()
  const reply = useReply(shift.list, { query: { per_page: 10 } })
  return (
    <ReplyPart reply={reply} lines={3}>
      {(rows) => {
        const confirmed = rows.filter(({ confirmed_at }) => confirmed_at !== null)
        return confirmed.length === 0 ? null : (
          <Panel title={say(shiftWords.before)}>
            <ol className="shift-rows">
              {confirmed.map(({ id, shift_name, from, to, note, handed_at }) => (
                <li key={id}>
                  <span className="mono faint nowrap">{momentText(handed_at, language)}</span>
                  <b>{say(shiftWords.beforeRow, { from: from?.name ?? say(shiftWords.nobody), to: to?.name ?? '' })}</b>
                  <span className="soft clip">{[shift_name, note].filter(Boolean).join(' · ')}</span>
                </li>
              ))}
            </ol>
          </Panel>
        )
      }}
    </ReplyPart>
  )
}
