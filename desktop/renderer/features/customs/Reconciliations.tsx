import type { codeco } from '#shared/contract/autogate/codeco.ts'
import { customsWords } from '#shared/words/console/customs.ts'
import { dayText, momentText } from '../../ui/formats.ts'
import type { RowOf } from '../../ui/list/useList.ts'
import { useLanguage, useWords } from '../../ui/useWords.ts'

const heads = [
  customsWords.compared,
  customsWords.period,
  customsWords.accepted,
  customsWords.rejected,
  customsWords.lost,
  customsWords.strangers,
]

/** Earlier comparisons with customs: what was there, what was lost, and what nobody here knows. */
export function Reconciliations({ rows }: { rows: readonly RowOf<typeof codeco.reconciliations>[] }) {
  const say = useWords()
  const language = useLanguage()
  if (rows.length === 0) return <p className="faint">{say(customsWords.noReconciliations)}</p>
  return (
    <table className="customs-table">
      <thead>
        <tr>
          {heads.map((word) => (
            <th key={word.en} scope="col">
              {say(word)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            <th scope="row">{momentText(row.at, language)}</th>
            <td>{`${dayText(row.from_day, language)} – ${dayText(row.to_day, language)}`}</td>
            {row.error === null ? (
              <>
                <td>{row.accepted}</td>
                <td>{row.rejected}</td>
                <td className={row.lost > 0 ? 'tone-warn' : ''}>{row.lost}</td>
                <td title={row.strangers.join(', ')}>{row.strangers.length}</td>
              </>
            ) : (
              <td colSpan={4} className="tone-crit">
                {row.error}
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
