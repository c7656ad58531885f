import { dashboardWords as words } from '#shared/words/console/dashboard.ts'
import { reasonTitles } from '#shared/words/console/reasonTitles.ts'
import { sayDocument } from '#shared/words/documents.ts'
import { countText } from '../../ui/formats.ts'
import type { Reply } from '../../ui/useReply.ts'
import { useLanguage, useWords } from '../../ui/useWords.ts'
import { ChartPanel } from './ChartPanel.tsx'
import type { Documents, Interventions, Lamps } from './figures.ts'
import { RankedBars, ranked } from './RankedBars.tsx'

const mostRows = 7
const sum = (numbers: readonly number[]) => numbers.reduce((total, each) => total + each, 0)

const lampParts = [
  { key: 'green', fill: 'var(--c4)' },
  { key: 'yellow', fill: 'var(--lens-yellow)' },
  { key: 'red', fill: 'var(--lens-red)' },
] as const

/** Decisions at entry: the lamp of each kind of vehicle. */
export function LampPanel({ reply }: { reply: Reply<Lamps> }) {
  const say = useWords()
  const language = useLanguage()
  const named = (type: string | null) => type ?? say(words.unknownVehicle)
  const counted = (total: number) => countText(total, language)
  return (
    <ChartPanel
      name="lamps"
      title={say(words.lamps)}
      reply={reply}
      isEmpty={({ total }) => total.total === 0}
      empty={{ title: say(words.nothing), text: say(words.nothingText) }}
      legend={
        <span className="chart-legend">
          {lampParts.map(({ key, fill }) => (
            <span key={key}>
              <i style={{ background: fill }} />
              {say(words[key])} {counted(reply.data?.total[key] ?? 0)}
            </span>
          ))}
        </span>
      }
      twin={({ vehicles, total }) => ({
        head: [words.vehicle, words.green, words.yellow, words.red, words.total].map((word) => say(word)),
        rows: vehicles.map((row) => [named(row.vehicle_type), row.green, row.yellow, row.red, row.total]),
        foot: [say(words.total), total.green, total.yellow, total.red, total.total],
      })}
      renderChart={({ vehicles }) => (
        <RankedBars
          parts={lampParts}
          rows={ranked(
            vehicles,
            mostRows,
            (row) => ({ ...row, name: named(row.vehicle_type), said: counted(row.total) }),
            (rows) => {
              const of = (key: 'green' | 'yellow' | 'red' | 'total') => sum(rows.map((row) => row[key]))
              const total = of('total')
              const name = say(words.others, { count: rows.length })
              return {
                name,
                vehicle_type: null,
                green: of('green'),
                yellow: of('yellow'),
                red: of('red'),
                total,
                said: counted(total),
              }
            },
          )}
        />
      )}
    />
  )
}

const oneBar = [{ key: 'total', fill: 'var(--c2)' }] as const

/** Trips that began, by what they travel with. */
export function DocumentPanel({ reply }: { reply: Reply<Documents> }) {
  const say = useWords()
  const language = useLanguage()
  const bar = (name: string, total: number) => ({ name, total, said: countText(total, language) })
  return (
    <ChartPanel
      name="documents"
      title={say(words.documents)}
      note={say(words.vehiclesIn)}
      reply={reply}
      isEmpty={({ total }) => total === 0}
      empty={{ title: say(words.nothing), text: say(words.nothingText) }}
      twin={({ documents, total }) => ({
        head: [say(words.document), say(words.total)],
        rows: documents.map((row) => [sayDocument(row.document, language), row.total]),
        foot: [say(words.total), total],
      })}
      renderChart={({ documents }) => (
        <RankedBars
          parts={oneBar}
          rows={ranked(
            documents,
            mostRows,
            (row) => bar(sayDocument(row.document, language), row.total),
            (rows) => bar(say(words.others, { count: rows.length }), sum(rows.map(({ total }) => total))),
          )}
        />
      )}
    />
  )
}

/** Why operators were called. */
export function ReasonPanel({ reply }: { reply: Reply<Interventions> }) {
  const say = useWords()
  const language = useLanguage()
  const all = reply.data?.total ?? 0
  const titled = (reason: string) => say(reasonTitles[reason] ?? { id: reason, en: reason })
  const share = (total: number) => `${Math.round((total / Math.max(1, all)) * 100)}%`
  const bar = (name: string, total: number) => ({
    name,
    total,
    said: `${countText(total, language)} · ${share(total)}`,
  })
  return (
    <ChartPanel
      name="reasons"
      title={say(words.reasons)}
      note={say(words.calls, { count: countText(all, language) })}
      reply={reply}
      isEmpty={({ total }) => total === 0}
      empty={{ title: say(words.noCalls), text: say(words.noCallsText) }}
      twin={({ reasons, total }) => ({
        head: [say(words.reason), say(words.total), say(words.share)],
        rows: reasons.map((row) => [titled(row.reason), row.total, share(row.total)]),
        foot: [say(words.total), total, '100%'],
      })}
      renderChart={({ reasons }) => (
        <RankedBars
          parts={oneBar}
          rows={ranked(
            reasons,
            mostRows,
            (row) => bar(titled(row.reason), row.total),
            (rows) => bar(say(words.others, { count: rows.length }), sum(rows.map(({ total }) => total))),
          )}
        />
      )}
    />
  )
}
