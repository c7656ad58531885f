import { profile } from '#shared/contract/autogate/profile.ts'
import { listWords } from '#shared/words/console/lists.ts'
import { profileWords } from '#shared/words/console/profile.ts'
import { call } from '../../api/session.ts'
import { Button } from '../../ui/Button.tsx'
import { ErrorFace } from '../../ui/ErrorFace.tsx'
import { momentText } from '../../ui/formats.ts'
import { problemOf } from '../../ui/problem.ts'
import { saying } from '../../ui/said.ts'
import { Skeleton } from '../../ui/Skeleton.tsx'
import { Tag } from '../../ui/Tag.tsx'
import { toast } from '../../ui/toasts.ts'
import { useReply } from '../../ui/useReply.ts'
import { useLanguage, useWords } from '../../ui/useWords.ts'
import { machineText } from './machineText.ts'

/** Where the person is signed in, and ending what should not be. */
export function Sessions() {
  const say = useWords()
  const language = useLanguage()
  const { data, problem, reload } = useReply(profile.sessions, {})

  async function end(act: () => Promise<number>): Promise<void> {
    try {
      toast('check', saying(profileWords.ended, { count: await act() }))
      reload()
    } catch (error) {
      toast('octagon', problemOf(error).said, { tone: 'crit' })
    }
  }

  if (data === null)
    return problem === null ? (
      <div className="panel-body">
        <Skeleton lines={3} label={say(listWords.loading)} />
      </div>
    ) : (
      <ErrorFace title={say(listWords.failedDetail)} problem={problem} onRetry={reload} />
    )
  return (
    <div className="panel-body">
      {data.map((session) => (
        <div key={session.id} className="panel-row">
          <span>
            <b>{machineText(session.user_agent) ?? say(profileWords.unknownMachine)}</b>{' '}
            {session.current && <Tag tone="accent">{say(profileWords.thisSession)}</Tag>}
            <br />
            <span className="faint">
              {[session.ip, say(profileWords.lastUsed, { time: momentText(session.last_used_at, language) })]
                .filter((part) => part !== null)
                .join(' · ')}
            </span>
          </span>
          {!session.current && (
            <Button
              onClick={() =>
                void end(async () => {
                  await call(profile.endSession, { params: { id: session.id } })
                  return 1
                })
              }
            >
              {say(profileWords.endSession)}
            </Button>
          )}
        </div>
      ))}
      {data.length > 1 && (
        <Button onClick={() => void end(async () => (await call(profile.endOtherSessions, {})).data.ended)}>
          {say(profileWords.endOthers)}
        </Button>
      )}
    </div>
  )
}
