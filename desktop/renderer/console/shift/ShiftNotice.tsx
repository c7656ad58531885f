import { useEffect, useEffectEvent } from 'react'
import { shift } from '#shared/contract/autogate/shift.ts'
import { shiftWords } from '#shared/words/console/shift.ts'
import { Icon } from '../../ui/Icon.tsx'
import { useReply } from '../../ui/useReply.ts'
import { useWords } from '../../ui/useWords.ts'
import { useMe } from '../../api/session.ts'

const everyMs = 60_000

/** Says on the board that a handover waits for this operator. */
export function ShiftNotice({ me }: { me: string }) {
  const say = useWords()
  const mayTake = useMe().permissions.includes('lane.intervene')
  const { data, reload } = useReply(shift.current, mayTake ? {} : null)
  const again = useEffectEvent(reload)
  useEffect(() => {
    const timer = setInterval(() => again(), everyMs)
    return () => clearInterval(timer)
  }, [])
  const from = data?.waiting?.from
  if (from == null || from.id === me) return null
  return (
    <div className="board-notice">
      <Icon name="people" />
      {say(shiftWords.bannerText, { name: from.name })}
      <span className="push" />
      <a href="#/shift">{say(shiftWords.read)}</a>
    </div>
  )
}
