import { useState } from 'react'
import { gatePolicy } from '#shared/contract/autogate/gatePolicy.ts'
import { listWords } from '#shared/words/console/lists.ts'
import { effectWords, obstacleNames, policyNumberWords, policyWords } from '#shared/words/console/policies.ts'
import { Checkbox } from '../../ui/Checkbox.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { ErrorFace } from '../../ui/ErrorFace.tsx'
import { momentText, numberText } from '../../ui/formats.ts'
import { Select } from '../../ui/Select.tsx'
import { Skeleton } from '../../ui/Skeleton.tsx'
import { useReply } from '../../ui/useReply.ts'
import { useLanguage, useWords } from '../../ui/useWords.ts'
import type { GateRow } from './GateView.tsx'
import { colourable, effectIn, numberNames } from './policyValues.ts'

interface PolicyCompareProps {
  row: GateRow
  versions: readonly number[]
  first: number
  onClose: () => void
}

/** Two versions side by side, the differing rules marked. */
export function PolicyCompare({ row, versions, first, onClose }: PolicyCompareProps) {
  const say = useWords()
  const language = useLanguage()
  const [pair, setPair] = useState({ from: first, to: row.policy_version })
  const [onlyChanges, setOnlyChanges] = useState(true)
  const { data, problem, reload } = useReply(gatePolicy.compare, { params: { id: row.id }, query: pair })
  const choices = versions.map((version) => ({ value: String(version), label: say(policyWords.version, { version }) }))
  const differs = new Set(data?.changes.map(({ rule }) => rule))
  const rules =
    data === null
      ? []
      : [
          ...numberNames.map((name) => ({
            rule: name as string,
            name: say(policyNumberWords[name]),
            from: numberText(data.from.policy[name], language),
            to: numberText(data.to.policy[name], language),
          })),
          ...colourable.map(({ code }) => ({
            rule: code as string,
            name: say(obstacleNames[code] ?? { id: code, en: code }),
            from: say(effectWords[effectIn(data.from.policy, code)]),
            to: say(effectWords[effectIn(data.to.policy, code)]),
          })),
        ]
  const shown = onlyChanges ? rules.filter(({ rule }) => differs.has(rule)) : rules
  const side = (name: 'from' | 'to') => (
    <label className="gate-compare-side">
      {say(policyWords[name])}
      <Select
        choices={choices}
        value={String(pair[name])}
        onChange={(version) => version !== null && setPair({ ...pair, [name]: Number(version) })}
      />
      <span className="faint">
        {data !== null && `${data[name].note ?? ''} ${momentText(data[name].created_at, language)}`}
      </span>
    </label>
  )
  return (
    <Dialog title={say(policyWords.compareTitle, { gate: row.name })} size="middle" onClose={onClose}>
      <div className="gate-compare-sides">
        {side('from')}
        {side('to')}
      </div>
      {problem !== null && data === null && (
        <ErrorFace title={say(listWords.failedDetail)} problem={problem} onRetry={reload} />
      )}
      {data === null && problem === null && <Skeleton lines={8} label={say(listWords.loading)} />}
      {data !== null && (
        <>
          <div className="row">
            <b role="status">
              {data.changes.length === 0
                ? say(policyWords.same)
                : say(policyWords.changes, { count: data.changes.length })}
            </b>
            <span className="push" />
            <Checkbox checked={onlyChanges} onChange={setOnlyChanges}>
              {say(policyWords.onlyChanges)}
            </Checkbox>
          </div>
          <table className="gate-compare">
            <thead>
              <tr>
                <th scope="col">{say(policyWords.rule)}</th>
                <th scope="col">{say(policyWords.version, { version: data.from.policy_version })}</th>
                <th scope="col">{say(policyWords.version, { version: data.to.policy_version })}</th>
              </tr>
            </thead>
            <tbody>
              {shown.map(({ rule, name, from, to }) => (
                <tr key={rule} data-differs={differs.has(rule) || undefined}>
                  <th scope="row">{name}</th>
                  <td>{from}</td>
                  <td>{to}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </>
      )}
    </Dialog>
  )
}
