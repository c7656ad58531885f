import type { logActivity } from '#shared/contract/autogate/logActivity.ts'
import type { ReplyData } from '#shared/contract/endpoint.ts'
import { logWords } from '#shared/words/console/logs.ts'
import { DrawerSection } from '../../ui/DrawerSection.tsx'
import { Facts } from '../../ui/Facts.tsx'
import { clockTime, dateText } from '../../ui/formats.ts'
import { useLanguage, useWords } from '../../ui/useWords.ts'
import { differences } from './differences.ts'
import { actorText } from './actorText.ts'
import { entityText } from './codeText.ts'
import './LogView.css'

/** One entry: who, what, from where, and field by field what changed, as it is stored. */
export function LogView({ row }: { row: ReplyData<typeof logActivity.detail> }) {
  const say = useWords()
  const language = useLanguage()
  const changes = differences(row.before, row.after)
  return (
    <>
      <DrawerSection>
        <Facts
          facts={[
            [say(logWords.at), `${dateText(row.at, language)}, ${clockTime(row.at)}`],
            [say(logWords.actor), actorText(row, say)],
            [say(logWords.code), <code key="code">{row.action}</code>],
            [say(logWords.entity), entityText(row.entity, say)],
            [say(logWords.entityId), row.entity_id],
            [say(logWords.ip), row.ip],
            [say(logWords.request), row.request_id],
            [say(logWords.chain), row.seq === null ? say(logWords.notSealed) : say(logWords.sealed, { seq: row.seq })],
            [say(logWords.hash), row.hash],
          ]}
        />
      </DrawerSection>
      <DrawerSection title={say(logWords.changes)}>
        {changes.length === 0 ? (
          <p className="faint">{say(logWords.noChanges)}</p>
        ) : (
          <table className="diff">
            <thead>
              <tr>
                <th scope="col">{say(logWords.field)}</th>
                <th scope="col">{say(logWords.before)}</th>
                <th scope="col">{say(logWords.after)}</th>
              </tr>
            </thead>
            <tbody>
              {changes.map(({ path, before, after }) => (
                <tr key={path}>
                  <th scope="row">
                    <code>{path}</code>
                  </th>
                  <td className="mono" data-side="before">
                    {textOf(before)}
                  </td>
                  <td className="mono" data-side="after">
                    {textOf(after)}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </DrawerSection>
    </>
  )
}

function textOf(value: unknown): string {
  if (value === undefined || value === null) return '–'
  return typeof value === 'string' ? value : JSON.stringify(value)
}
