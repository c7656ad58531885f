import { countText, numberText } from '../../ui/formats.ts'
import { useLanguage } from '../../ui/useWords.ts'
import type { TableTwin } from './figures.ts'

/** The numbers of a chart, for who reads rather than looks. */
export function ChartTable({ label, twin: { head, rows, foot } }: { label: string; twin: TableTwin }) {
  const language = useLanguage()
  const cell = (value: string | number | null) =>
    value === null
      ? '–'
      : typeof value === 'string'
        ? value
        : Number.isInteger(value)
          ? countText(value, language)
          : numberText(value, language)
  const cells = (row: TableTwin['rows'][number]) =>
    row.map((value, at) =>
      at === 0 ? (
        <th key={at} scope="row">
          {cell(value)}
        </th>
      ) : (
        <td key={at}>{cell(value)}</td>
      ),
    )
  return (
    <div className="chart-table" role="region" aria-label={label} tabIndex={0}>
      <table>
        <thead>
          <tr>
            {head.map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, at) => (
            <tr key={at}>{cells(row)}</tr>
          ))}
        </tbody>
        {foot !== undefined && (
          <tfoot>
            <tr>{cells(foot)}</tr>
          </tfoot>
        )}
      </table>
    </div>
  )
}
