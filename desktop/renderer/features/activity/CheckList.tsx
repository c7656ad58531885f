import type { CheckCode } from '#shared/domain/checkInChecks.ts'
import { sourceWords } from '#shared/words/checks.ts'
import { activityWords, checkNames, comparedWords } from '#shared/words/console/activity.ts'
import { comparedValue } from '#shared/words/console/comparedValues.ts'
import { formWords } from '#shared/words/console/forms.ts'
import type { Language } from '#shared/words/sentence.ts'
import { clockTime, duration, momentText, numberText } from '../../ui/formats.ts'
import { Icon } from '../../ui/Icon.tsx'
import type { IconName } from '../../ui/icons.ts'
import { useLanguage, useWords, type Words } from '../../ui/useWords.ts'
import type { Card } from './ActivityView.tsx'

type Checked = Card['checks'][number]
type Compared = Checked['compared'][string]

const marks: Readonly<Record<Checked['verdict'], IconName>> = {
  pass: 'check',
  warn: 'triangle',
  fail: 'octagon',
  skipped: 'pause',
}

/** Each check: its verdict, what it looked at, where that came from and how old it was. What was skipped comes last. */
export function CheckList({ checks }: { checks: readonly Checked[] }) {
  const say = useWords()
  const language = useLanguage()
  if (checks.length === 0) return <p className="faint">{say(activityWords.noChecks)}</p>
  const ordered = [
    ...checks.filter(({ verdict }) => verdict === 'fail' || verdict === 'warn'),
    ...checks.filter(({ verdict }) => verdict === 'pass'),
    ...checks.filter(({ verdict }) => verdict === 'skipped'),
  ]
  return (
    <ul className="activity-checks">
      {ordered.map((check) => (
        <li key={check.code} data-verdict={check.verdict}>
          <Icon name={marks[check.verdict]} />
          <div>
            <span>
              <b>{say(checkNames[check.code as CheckCode] ?? { id: check.code, en: check.code })}</b> {check.message}
            </span>
            {check.verdict !== 'skipped' && (
              <>
                <span className="activity-compared">
                  {Object.entries(check.compared).map(([name, value]) => (
                    <span key={name}>
                      <i>{say(comparedWords[name] ?? { id: name, en: name })}</i>{' '}
                      {comparedText(name, value, say, language)}
                    </span>
                  ))}
                </span>
                <small className="faint">
                  {say(activityWords.checkedAt, {
                    source: sourceWords[check.source] ?? check.source,
                    time: clockTime(check.at),
                    age: duration(check.age_seconds * 1000, language),
                  })}
                </small>
              </>
            )}
          </div>
        </li>
      ))}
    </ul>
  )
}

const instant = /^\d{4}-\d\d-\d\dT/

function comparedText(name: string, value: Compared, say: Words, language: Language): string {
  if (value === null) return '–'
  if (typeof value === 'boolean') return say(value ? formWords.yes : formWords.no)
  if (typeof value === 'number') return numberText(value, language)
  if (instant.test(value)) return momentText(value, language)
  const words = comparedValue(name, value)
  return words === null ? value : say(words)
}
