import { overrideLedger } from '#shared/contract/autogate/overrideLedger.ts'
import { Refusal } from '#shared/contract/errors.ts'
import { siteClock } from '#shared/domain/siteTime.ts'
import { ledgerCsv } from '../documents/ledgerCsv.ts'
import { handle } from '../http/handle.ts'
import { requireZone } from '../policies/requireZone.ts'
import { presentLedger, presentOpening } from '../presenters/overrideLedger.ts'
import { findOpenings, openingsExport, openingsOf, trafficOfGates } from '../queries/openingRows.ts'

const dayMs = 86_400_000
const usualDays = 30
const mostDays = 92

export const overrideLedgerHandlers = handle(overrideLedger, {
  async list({ query, language }, { sql, actor }) {
    requireZone(actor)
    const { rows, total } = await findOpenings(sql, query)
    return { rows: rows.map((row) => presentOpening(row, language)), total }
  },
  async csv({ query, language, ports }, { actor, now }) {
    requireZone(actor)
    return {
      mediaType: 'text/csv',
      fileName: `pembukaan-manual-${query.start_date ?? ''}-${query.end_date ?? siteClock(now).day}.csv`.replace(
        '--',
        '-',
      ),
      body: ports.csvFiles.write(ledgerCsv(openingsExport(query), language)),
    }
  },
  async summary({ query, language }, { sql, actor, now }) {
    requireZone(actor)
    const end = query.end_date ?? siteClock(now).day
    const start = query.start_date ?? dayBefore(end, usualDays - 1)
    if (dayBefore(end, mostDays - 1) > start) throw new Refusal('override.range_too_long', { days: mostDays })
    const period = { start, end, gateId: query.gate_id }
    const openings = await openingsOf(sql, period)
    const gates = await trafficOfGates(sql, period)
    return presentLedger({ openings, gates, start, end }, language)
  },
})

const dayBefore = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) - days * dayMs).toISOString().slice(0, 10)
