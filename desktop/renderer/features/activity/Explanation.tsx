import { gateIn } from '#shared/contract/autogate/gateIn.ts'
import type { CheckCode } from '#shared/domain/checkInChecks.ts'
import { activityWords, checkNames, verdictWords } from '#shared/words/console/activity.ts'
import { changeTexts } from '#shared/words/console/policies.ts'
import { listWords } from '#shared/words/console/lists.ts'
import { DrawerSection } from '../../ui/DrawerSection.tsx'
import { ErrorFace } from '../../ui/ErrorFace.tsx'
import { Skeleton } from '../../ui/Skeleton.tsx'
import { useReply } from '../../ui/useReply.ts'
import { useLanguage, useWords } from '../../ui/useWords.ts'

/** The stored facts judged by today's rules, and every difference said. */
export function Explanation({ id }: { id: string }) {
  const say = useWords()
  const language = useLanguage()
  const { data, problem, reload } = useReply(gateIn.explain, { params: { id } })
  if (problem !== null && data === null)
    return <ErrorFace title={say(listWords.failedDetail)} problem={problem} onRetry={reload} />
  return (
    <DrawerSection title={say(activityWords.explanation)}>
      {data === null ? (
        <Skeleton lines={4} label={say(listWords.loading)} />
      ) : (
        <>
          <p role="status">{data.message}</p>
          {data.policy_changes.length === 0 && data.checks.length === 0 ? (
            <p className="faint">{say(activityWords.explainSame)}</p>
          ) : (
            <table className="activity-explained">
              <thead>
                <tr>
                  <th scope="col">{say(activityWords.rule)}</th>
                  <th scope="col">{say(activityWords.then)}</th>
                  <th scope="col">{say(activityWords.today)}</th>
                </tr>
              </thead>
              <tbody>
                <tr>
                  <th scope="row">{say(activityWords.decision)}</th>
                  <td>{say(verdictWords[data.decided.decision])}</td>
                  <td>{say(verdictWords[data.today.decision])}</td>
                </tr>
                {data.policy_changes.map((change) => {
                  const { rule, from, to } = changeTexts(change, language)
                  return (
                    <tr key={change.rule}>
                      <th scope="row">{rule}</th>
                      <td>{from}</td>
                      <td>{to}</td>
                    </tr>
                  )
                })}
                {data.checks.map((check) => (
                  <tr key={check.code}>
                    <th scope="row">
                      {say(checkNames[check.code as CheckCode] ?? { id: check.code, en: check.code })}
                    </th>
                    <td>{check.then}</td>
                    <td>
                      {check.today} · {check.message}
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          )}
        </>
      )}
    </DrawerSection>
  )
}
