import { Fragment, type ReactNode } from 'react'
import './Facts.css'

export type Fact = readonly [label: string, value: ReactNode]

/** Names and values in two columns; what is not known is a dash. */
export function Facts({ facts }: { facts: readonly Fact[] }) {
  return (
    <dl className="facts">
      {facts.map(([label, value]) => (
        <Fragment key={label}>
          <dt>{label}</dt>
          <dd>{value === null || value === undefined || value === '' ? <span className="faint">–</span> : value}</dd>
        </Fragment>
      ))}
    </dl>
  )
}
