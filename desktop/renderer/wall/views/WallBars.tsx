import type { Language } from '#shared/words/sentence.ts'
import { countText } from '../../ui/formats.ts'
import './WallBars.css'

interface Props {
  title: string
  rows: readonly { readonly label: string; readonly lamp: 'green' | 'yellow' | 'red' | null; readonly count: number }[]
  language: Language
}

/** Bars with their names and numbers. */
export function WallBars({ title, rows, language }: Props) {
  const most = Math.max(1, ...rows.map(({ count }) => count))
  return (
    <section className="wall-bars">
      <h2>{title}</h2>
      {rows.map(({ label, lamp, count }) => (
        <p key={label}>
          <span className="clip">{label}</span>
          <i data-lamp={lamp ?? undefined} style={{ width: `${(count / most) * 100}%` }} />
          <b>{countText(count, language)}</b>
        </p>
      ))}
    </section>
  )
}
