import type { Activity } from '../../live/operationsChanges.ts'
import { clockTime } from '../../ui/formats.ts'
import { Icon } from '../../ui/Icon.tsx'
import { useLanguage, useWords } from '../../ui/useWords.ts'
import { factRows } from './factRows.ts'
import type { Verification } from './useVerification.ts'
import './EvidenceFacts.css'

interface FactsProps {
  activity: Activity
  detail: Verification | null
  /** How many rows there is room for. */
  most?: number
}

/** Company, load, document, destination: what the ticket says. */
export function EvidenceFacts({ activity, detail, most = 10 }: FactsProps) {
  const say = useWords()
  const language = useLanguage()
  return (
    <dl className="facts">
      {factRows(activity, detail, language)
        .slice(0, most)
        .map(({ name, text, mark }) => (
          <div key={name.en}>
            <dt>{say(name)}</dt>
            <dd>
              {mark !== null && (
                <span className={mark === 'ok' ? 'tone-ok' : 'tone-crit'}>
                  <Icon name={mark === 'ok' ? 'check' : 'cross'} size={13} />
                </span>
              )}
              {text}
            </dd>
          </div>
        ))}
    </dl>
  )
}

/** What happened, in the order in which it did. */
export function Timeline({ rows }: { rows: Verification['timeline'] }) {
  return (
    <ol className="timeline">
      {rows.map(({ at, message }, index) => (
        <li key={index}>
          <span className="mono faint">{clockTime(at)}</span>
          <span className="soft">{message}</span>
        </li>
      ))}
    </ol>
  )
}
