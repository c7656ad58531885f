import { dashboardWords as words } from '#shared/words/console/dashboard.ts'
import { serverNow } from '../../live/connection.ts'
import { useAddress } from '../../ui/address.ts'
import { Button } from '../../ui/Button.tsx'
import { Chip } from '../../ui/Chip.tsx'
import { clockTime } from '../../ui/formats.ts'
import { CompanyFilter } from '../../ui/list/CompanyFilter.tsx'
import { DateRange } from '../../ui/list/DateRange.tsx'
import { GateFilter } from '../../ui/list/GateFilter.tsx'
import { useWords } from '../../ui/useWords.ts'
import { DocumentPanel, LampPanel, ReasonPanel } from './BarPanels.tsx'
import { KpiRow } from './KpiRow.tsx'
import { lastDays, periodIn } from './period.ts'
import { RitasePanel } from './RitasePanel.tsx'
import { TrafficPanel } from './TrafficPanel.tsx'
import { useBeforeName } from './useBeforeName.ts'
import { useDashboard } from './useDashboard.ts'
import { useTripLimit } from './useTripLimit.ts'
import './dashboard.css'

const spans = [7, 30]

/** Traffic, trips, lamps, documents and calls of a period, live while it reaches to today. */
export function DashboardScreen() {
  const say = useWords()
  const { get, set } = useAddress()
  const now = serverNow()
  const period = periodIn(get('from'), get('until'), now)
  const view = useDashboard({ period, gateId: get('gate_id'), companyId: get('company_id') })
  const beforeName = useBeforeName(period)
  const limit = useTripLimit()
  const chosen = (days: number) => {
    const { from, until } = lastDays(days, now)
    return period.from === from && period.until === until
  }
  const choose = (days: number) => {
    const { from, until } = lastDays(days, now)
    set({ from: days === 1 ? null : from, until: days === 1 ? null : until })
  }
  const asOf = view.traffic.data?.as_of
  return (
    <section className="dashboard" aria-label={say(words.title)}>
      <header className="dashboard-head">
        <h1>{say(words.title)}</h1>
        <Chip on={chosen(1)} onPress={() => choose(1)}>
          {say(words.today)}
        </Chip>
        {spans.map((days) => (
          <Chip key={days} on={chosen(days)} onPress={() => choose(days)}>
            {say(words.days, { days })}
          </Chip>
        ))}
        <DateRange
          label={say(words.period)}
          from={get('from')}
          until={get('until')}
          onChange={(from, until) => set({ from, until })}
        />
        <GateFilter address={{ filter: get, setFilter: set }} />
        <CompanyFilter address={{ filter: get, setFilter: set }} />
        <span className="push" />
        {asOf !== undefined && (
          <span className="faint nowrap" role="status">
            {say(words.updated, { time: clockTime(asOf) })}
            {view.isLive && ` · ${say(words.live)}`}
          </span>
        )}
        <Button
          icon="retry"
          onClick={() => Object.values(view).forEach((reply) => typeof reply === 'object' && reply.reload())}
        >
          {say(words.reload)}
        </Button>
      </header>
      <KpiRow view={view} beforeName={beforeName} />
      <div className="dashboard-grid">
        <TrafficPanel reply={view.traffic} before={view.trafficBefore} beforeName={beforeName} />
        <RitasePanel reply={view.ritase} limit={limit} />
        <LampPanel reply={view.lamps} />
        <DocumentPanel reply={view.documents} />
        <ReasonPanel reply={view.interventions} />
      </div>
    </section>
  )
}
