import type { codeco } from '#shared/contract/autogate/codeco.ts'
import type { ReplyData } from '#shared/contract/endpoint.ts'
import { attemptOutcomeNames, correctionNames, customsWords } from '#shared/words/console/customs.ts'
import { evidenceWords } from '#shared/words/console/evidence.ts'
import { recordWords } from '#shared/words/console/records.ts'
import { DrawerSection } from '../../ui/DrawerSection.tsx'
import { Facts } from '../../ui/Facts.tsx'
import { clockTime, momentText } from '../../ui/formats.ts'
import { StateMark } from '../../ui/StateMark.tsx'
import { useLanguage, useWords } from '../../ui/useWords.ts'

/** One gate movement: what was told, how often, and what customs answered each time. */
export function CodecoView({ row }: { row: ReplyData<typeof codeco.detail> }) {
  const say = useWords()
  const language = useLanguage()
  const moment = (at: string | null) => (at === null ? null : momentText(at, language))
  return (
    <>
      <DrawerSection>
        <Facts
          facts={[
            [say(customsWords.moved), momentText(row.moved_at, language)],
            [say(customsWords.direction), say(evidenceWords[row.direction])],
            [say(customsWords.plate), row.police_number],
            [say(recordWords.company), row.company?.name],
            [say(customsWords.kind), `${say(customsWords[row.kind])} · KD_DOK ${row.kd_dok}`],
            [say(customsWords.reference), row.ref_number],
            [say(customsWords.attempts), row.attempts],
            [say(customsWords.next), moment(row.next_attempt_at)],
            [say(customsWords.sentAt), moment(row.sent_at)],
            [say(customsWords.settledAt), moment(row.settled_at)],
            ...(row.undone_at === null ? [] : [[say(customsWords.undoneAt), moment(row.undone_at)] as const]),
          ]}
        />
        {row.correction?.state === 'due' && (
          <p className="customs-due">
            <StateMark shape="crit">{say(correctionNames.due)}</StateMark> {say(customsWords.correctionDue)}
          </p>
        )}
      </DrawerSection>
      {row.correction?.state === 'done' && (
        <DrawerSection title={say(customsWords.correction)}>
          <p>{row.correction.note}</p>
          <p className="faint">
            {row.correction.corrected_by} · {moment(row.correction.corrected_at)}
          </p>
        </DrawerSection>
      )}
      <DrawerSection title={say(customsWords.answers)}>
        {row.log.length === 0 ? (
          <p className="faint">{say(customsWords.noAnswers)}</p>
        ) : (
          <ol className="customs-log">
            {row.log.map(({ at, outcome, answer, duration_ms }) => (
              <li key={at}>
                <span className="mono faint">{clockTime(at)}</span>
                <span>
                  {say(attemptOutcomeNames[outcome])} <span className="faint">{duration_ms} ms</span>
                  {answer !== null && <p className="soft">{answer}</p>}
                </span>
              </li>
            ))}
          </ol>
        )}
      </DrawerSection>
      <DrawerSection title={say(customsWords.payload)}>
        {row.payload === null ? (
          <p className="faint">{say(customsWords.noPayload)}</p>
        ) : (
          <pre className="customs-payload mono" tabIndex={0}>
            {row.payload.replaceAll('><', '>\n<')}
          </pre>
        )}
      </DrawerSection>
    </>
  )
}
