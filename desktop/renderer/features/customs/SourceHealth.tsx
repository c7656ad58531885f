import type { codeco } from '#shared/contract/autogate/codeco.ts'
import type { ReplyData } from '#shared/contract/endpoint.ts'
import { codecoStates } from '#shared/domain/codeco.ts'
import { codecoStateNames, customsWords, systemNames } from '#shared/words/console/customs.ts'
import { listWords } from '#shared/words/console/lists.ts'
import { ErrorFace } from '../../ui/ErrorFace.tsx'
import { Facts } from '../../ui/Facts.tsx'
import { countText, duration } from '../../ui/formats.ts'
import { Skeleton } from '../../ui/Skeleton.tsx'
import { Tag, type TagTone } from '../../ui/Tag.tsx'
import { useSecond } from '../../ui/ticker.ts'
import type { Reply } from '../../ui/useReply.ts'
import { useLanguage, useWords } from '../../ui/useWords.ts'

type Overview = ReplyData<typeof codeco.overview>
type System = Overview['systems'][number]

interface SourceHealthProps {
  overview: Reply<Overview>
  state: string | null
  onState: (state: string) => void
}

const tones: Readonly<Record<System['breaker'], TagTone>> = { closed: 'ok', half_open: 'warn', open: 'crit' }

/** Each source with its breaker, last answer and freshness, and the movements by state. */
export function SourceHealth({ overview, state, onState }: SourceHealthProps) {
  const say = useWords()
  const language = useLanguage()
  const now = useSecond()
  const { data, problem, reload } = overview
  if (data === null)
    return (
      <div className="customs-sources">
        {problem === null ? (
          <Skeleton lines={4} label={say(listWords.loading)} />
        ) : (
          <ErrorFace title={say(listWords.failedDetail)} problem={problem} onRetry={reload} />
        )}
      </div>
    )
  const ago = (at: string | null): string =>
    at === null ? say(customsWords.never) : say(customsWords.ago, { age: duration(now - Date.parse(at), language) })
  return (
    <div className="customs-sources">
      {data.systems.map((system) => (
        <section key={system.name} className="customs-source" data-breaker={system.breaker} aria-label={system.name}>
          <header>
            <h2>{say(systemNames[system.name])}</h2>
            <span className="push" />
            <span title={say(customsWords.breakerHint)}>
              <Tag tone={system.used ? tones[system.breaker] : 'neutral'}>
                {say(system.used ? customsWords[`breaker_${system.breaker}`] : customsWords.unused)}
              </Tag>
            </span>
          </header>
          <Facts
            facts={[
              [say(customsWords.lastSuccess), ago(system.last_success_at)],
              [
                say(customsWords.lastFailure),
                system.last_failure_at === null ? (
                  say(customsWords.never)
                ) : (
                  <span key="failure" title={system.last_error ?? undefined}>
                    {ago(system.last_failure_at)}
                    {system.last_failure !== null && ` · ${say(customsWords[`failed_${system.last_failure}`])}`}
                  </span>
                ),
              ],
              [
                say(customsWords.mirrored),
                <span key="mirrored">
                  {countText(system.mirrored, language)} ·{' '}
                  <span className={system.stale > 0 ? 'tone-warn' : 'tone-ok'}>
                    {system.stale > 0
                      ? say(customsWords.staleCount, { count: countText(system.stale, language) })
                      : say(customsWords.fresh)}
                  </span>
                </span>,
              ],
              [say(customsWords.youngest), ago(system.fetched_at)],
            ]}
          />
        </section>
      ))}
      <section className="customs-source" aria-label={say(customsWords.outbox)}>
        <header>
          <h2>{say(customsWords.outbox)}</h2>
        </header>
        <div className="customs-states">
          {codecoStates.map((name) => (
            <button
              key={name}
              type="button"
              aria-pressed={state === name}
              data-state={name}
              onClick={() => onState(name)}
            >
              <b>{countText(data.codeco[name] ?? 0, language)}</b>
              {say(codecoStateNames[name])}
            </button>
          ))}
        </div>
        <p className="faint">
          {data.oldest_queued_at !== null &&
            say(customsWords.oldest, { age: duration(now - Date.parse(data.oldest_queued_at), language) })}
        </p>
        <p>
          {say(customsWords.withdrawn)} <b className={data.withdrawn > 0 ? 'tone-crit' : ''}>{data.withdrawn}</b>{' '}
          {data.withdrawn > 0 && (
            <a className="tone-accent" href="#/customs/documents?withdrawn=true">
              {say(customsWords.withdrawnText)}
            </a>
          )}
        </p>
      </section>
    </div>
  )
}
