import { dashboardWords as words } from '#shared/words/console/dashboard.ts'
import { countText, duration, numberText } from '../../ui/formats.ts'
import { useLanguage, useWords } from '../../ui/useWords.ts'
import { begunOf, runningOf, sumOf } from './figures.ts'
import { useSiteHour } from './siteHour.ts'
import type { Dashboards } from './useDashboard.ts'

const minute = 60_000

/** The figures on top, each beside the same days of the week before. */
export function KpiRow({ view, beforeName: before }: { view: Dashboards; beforeName: string }) {
  const say = useWords()
  const language = useLanguage()
  const hour = useSiteHour()
  const { traffic, trafficBefore, ritase, ritaseBefore, lamps, interventions } = view
  const buckets = traffic.data?.buckets ?? []
  const whole = runningOf(buckets, hour) ?? begunOf(buckets, hour)

  function change(way: 'in' | 'out'): string | null {
    const [now, then] = [traffic.data, trafficBefore.data].map((one) =>
      one === null
        ? null
        : sumOf(
            one.buckets.map((bucket) => bucket[way]),
            whole,
          ),
    )
    if (now == null || then == null || then === 0) return null
    const percent = Math.round(((now - then) / then) * 1000) / 10
    return say(words.than, { change: `${percent < 0 ? '−' : '+'}${numberText(Math.abs(percent), language)}%`, before })
  }

  function slower(): string | null {
    const [now, then] = [ritase.data?.total.average, ritaseBefore.data?.total.average]
    if (now == null || then == null) return null
    const by = Math.round(now - then)
    return say(words.than, { change: `${by < 0 ? '−' : '+'}${duration(Math.abs(by) * minute, language)}`, before })
  }

  const count = (figure: number | undefined) => (figure === undefined ? null : countText(figure, language))
  const average = ritase.data?.total.average ?? null
  const seconds = (of: number | null | undefined) => (of == null ? null : duration(of * 1000, language))
  const green = lamps.data?.total
  const response = interventions.data?.response
  return (
    <dl className="kpi-row">
      <Kpi name={say(words.entered)} figure={count(traffic.data?.total.in)} note={change('in')} />
      <Kpi name={say(words.left)} figure={count(traffic.data?.total.out)} note={change('out')} />
      <Kpi name={say(words.inside)} figure={count(traffic.data?.inside)} note={say(words.insideNow)} />
      <Kpi
        name={say(words.averageTrip)}
        figure={average === null ? null : duration(average * minute, language)}
        note={slower()}
      />
      <Kpi
        name={say(words.straight)}
        figure={
          green === undefined || green.total === 0
            ? null
            : `${numberText(Math.round((green.green / green.total) * 1000) / 10, language)}%`
        }
        note={
          green === undefined || green.total === 0
            ? null
            : say(words.straightOf, {
                green: countText(green.green, language),
                total: countText(green.total, language),
              })
        }
      />
      <Kpi
        name={say(words.response)}
        figure={seconds(response?.median_seconds)}
        note={
          response?.p95_seconds == null
            ? say(words.noResponse)
            : say(words.responseText, { p95: seconds(response.p95_seconds) ?? '' })
        }
      />
    </dl>
  )
}

function Kpi({ name, figure, note }: { name: string; figure: string | null; note: string | null }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{figure ?? '–'}</dd>
      <dd className="kpi-note">{note}</dd>
    </div>
  )
}
