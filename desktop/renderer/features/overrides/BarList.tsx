import { overrideWords } from '#shared/words/console/overrides.ts'
import { Tag } from '../../ui/Tag.tsx'
import { useWords } from '../../ui/useWords.ts'

export interface BarRow {
  readonly id: string
  readonly name: string
  readonly count: number
  readonly share: number
  /** Per day or per thousand vehicles. */
  readonly rate: number | null
  readonly score: number | null
  readonly outlier: boolean
}

interface BarListProps {
  title: string
  rateLabel: string | null
  rows: readonly BarRow[]
  asTable: boolean
  numberOf: (value: number) => string
  /** Shows the openings behind a bar. */
  onPick?: ((id: string) => void) | undefined
}

/** Bars from one origin, each with its name and number, or the same numbers as a table. */
export function BarList({ title, rateLabel, rows, asTable, numberOf, onPick }: BarListProps) {
  const say = useWords()
  const most = Math.max(1, ...rows.map(({ count }) => count))
  const percent = (share: number) => `${numberOf(Math.round(share * 1000) / 10)}%`
  return (
    <section className="ledger-panel" aria-label={title}>
      <h2>{title}</h2>
      {asTable ? (
        <table>
          <thead>
            <tr>
              <th scope="col" />
              <th scope="col">{say(overrideWords.count)}</th>
              <th scope="col">{say(overrideWords.share)}</th>
              {rateLabel !== null && <th scope="col">{rateLabel}</th>}
              <th scope="col">{say(overrideWords.score)}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.id}>
                <th scope="row">
                  <BarName row={row} onPick={onPick} />{' '}
                  {row.outlier && <Tag tone="warn">{say(overrideWords.outlier)}</Tag>}
                </th>
                <td>{numberOf(row.count)}</td>
                <td>{percent(row.share)}</td>
                {rateLabel !== null && <td>{row.rate === null ? '–' : numberOf(row.rate)}</td>}
                <td>{row.score === null ? '–' : numberOf(row.score)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      ) : (
        <ul>
          {rows.map((row) => (
            <li key={row.id} data-outlier={row.outlier || undefined}>
              <BarName row={row} onPick={onPick} />
              <span className="ledger-bar">
                <i style={{ width: `${(row.count / most) * 100}%` }} />
              </span>
              <span className="nowrap">
                <b>{numberOf(row.count)}</b>{' '}
                <span className="faint">
                  {row.rate !== null && rateLabel !== null ? `${numberOf(row.rate)} ${rateLabel}` : percent(row.share)}
                </span>{' '}
                {row.outlier && <Tag tone="warn">{say(overrideWords.outlier)}</Tag>}
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

function BarName({ row, onPick }: { row: BarRow; onPick: BarListProps['onPick'] }) {
  if (onPick === undefined)
    return (
      <span className="clip" title={row.name}>
        {row.name}
      </span>
    )
  return (
    <button type="button" className="ledger-pick clip" title={row.name} onClick={() => onPick(row.id)}>
      {row.name}
    </button>
  )
}
