import { useState } from 'react'
import { overrideLedger } from '#shared/contract/autogate/overrideLedger.ts'
import type { ReplyData } from '#shared/contract/endpoint.ts'
import { listWords } from '#shared/words/console/lists.ts'
import { overrideWords } from '#shared/words/console/overrides.ts'
import { EmptyFace } from '../../ui/EmptyFace.tsx'
import { ErrorFace } from '../../ui/ErrorFace.tsx'
import { countText, dayText, numberText } from '../../ui/formats.ts'
import { Icon } from '../../ui/Icon.tsx'
import type { ListQuery } from '../../ui/list/useList.ts'
import { Segmented } from '../../ui/Segmented.tsx'
import { Skeleton } from '../../ui/Skeleton.tsx'
import { useReply } from '../../ui/useReply.ts'
import { useLanguage, useWords } from '../../ui/useWords.ts'
import { BarList, type BarRow } from './BarList.tsx'
import './overrides.css'

interface OverrideSummaryProps {
  query: ListQuery
  /** Shows the openings of an operator, a gate or a reason. */
  onPick: (filter: 'operator_id' | 'gate_id' | 'reason_code', id: string) => void
}

/** Openings by operator, gate, hour and reason; what stands out is said first. */
export function OverrideSummary({ query, onPick }: OverrideSummaryProps) {
  const say = useWords()
  const language = useLanguage()
  const [asTable, setAsTable] = useState(false)
  const { data, problem, reading, reload } = useReply(overrideLedger.summary, { query })
  if (data === null)
    return (
      <div className="list-face" data-wait={problem === null || undefined}>
        {problem === null ? (
          <Skeleton lines={12} label={say(listWords.loading)} />
        ) : (
          <ErrorFace title={say(listWords.failed)} problem={problem} onRetry={reload} />
        )}
      </div>
    )
  if (data.total === 0)
    return (
      <div className="list-face">
        <EmptyFace icon="barrier" title={say(overrideWords.empty)} text={say(overrideWords.emptyText)} />
      </div>
    )
  const found = data.explanations
  const panels = [
    { title: overrideWords.operators, rate: overrideWords.perDay, rows: operatorRows(data), filter: 'operator_id' },
    { title: overrideWords.gates, rate: overrideWords.perThousand, rows: gateRows(data), filter: 'gate_id' },
    { title: overrideWords.hours, rate: null, rows: hourRows(data), filter: null },
    { title: overrideWords.reasons, rate: null, rows: reasonRows(data), filter: 'reason_code' },
  ] as const
  return (
    <div className="ledger" data-old={reading || undefined}>
      <div className="row">
        <b>
          {say(overrideWords.total, {
            total: countText(data.total, language),
            from: dayText(data.start_date, language),
            until: dayText(data.end_date, language),
          })}
        </b>
        <span className="push" />
        <Segmented
          label={say(overrideWords.view)}
          choices={[
            { value: 'chart', label: say(overrideWords.asChart) },
            { value: 'table', label: say(overrideWords.asTable) },
          ]}
          value={asTable ? 'table' : 'chart'}
          onChange={(shown) => setAsTable(shown === 'table')}
        />
      </div>
      <div className="ledger-found" role="status" data-found={found.length > 0 || undefined}>
        <Icon name={found.length > 0 ? 'triangle' : 'check'} />
        <div>
          {found.length === 0 && <p>{say(overrideWords.noOutliers)}</p>}
          {found.map((sentence) => (
            <p key={sentence}>
              <b>{sentence}</b>
            </p>
          ))}
          <p className="faint">
            {say(overrideWords.question)} {data.method}
          </p>
        </div>
      </div>
      <div className="ledger-panels">
        {panels.map(({ title, rate, rows, filter }) => (
          <BarList
            key={title.en}
            title={say(title)}
            rateLabel={rate === null ? null : say(rate)}
            onPick={filter === null ? undefined : (id) => onPick(filter, id)}
            rows={rows}
            asTable={asTable}
            numberOf={(value) => numberText(value, language)}
          />
        ))}
      </div>
    </div>
  )
}

type Summary = ReplyData<typeof overrideLedger.summary>

const operatorRows = ({ operators }: Summary): BarRow[] =>
  operators.map(({ id, name, per_day, ...row }) => ({ id, name, rate: per_day, ...row }))

const gateRows = ({ gates }: Summary): BarRow[] =>
  gates.map(({ id, name, per_thousand, ...row }) => ({ id, name, rate: per_thousand, ...row }))

const hourRows = ({ hours }: Summary): BarRow[] =>
  hours.map(({ hour, ...row }) => ({
    id: String(hour),
    name: `${String(hour).padStart(2, '0')}:00`,
    rate: null,
    ...row,
  }))

const reasonRows = ({ reasons }: Summary): BarRow[] =>
  reasons.map(({ code, reason, ...row }) => ({
    id: code,
    name: reason,
    rate: null,
    score: null,
    outlier: false,
    ...row,
  }))
