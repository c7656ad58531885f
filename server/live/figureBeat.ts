import type { LiveFigures } from '#shared/contract/live.ts'
import { dashboardRange } from '#shared/domain/dashboardRange.ts'
import type { Database } from '../database/database.ts'
import type { Reading } from '../database/work.ts'
import { presentDocuments, presentLamps, presentRitase, presentTraffic } from '../presenters/dashboard.ts'
import { everything } from '../models/figures.ts'
import { countsOf, tripTimesOf, type FigureFilter } from '../queries/figures.ts'
import { insideNow } from '../queries/insideNow.ts'
import { headsOfStreams } from '../queries/liveEvents.ts'
import { roomOf, streamsOf, type ConsoleNamespace } from './namespaces.ts'

const actor = { kind: 'system', id: 'system', name: 'figures' } as const
const prefix = 'figures:'

/**
 * Sends today's dashboards to those who follow them: once for each company that somebody looks at, and only when
 * something happened since. Whatever moves a figure is also an event of `operations`.
 */
export function createFigureBeat(consoles: ConsoleNamespace, database: Database): () => Promise<void> {
  let sent: ReadonlyMap<string, string> = new Map()

  return async function beat() {
    const streams = streamsOf(consoles.adapter.rooms.keys()).filter((stream) => stream.startsWith(prefix))
    const marks = new Map<string, string>()
    if (streams.length > 0)
      await database.read(actor, async (reading) => {
        const head = (await headsOfStreams(reading.sql, ['operations'])).get('operations') ?? 0
        for (const stream of streams) {
          const filter = todayOf(stream.slice(prefix.length), reading.now)
          const mark = `${filter.range.from} ${head}`
          if (sent.get(stream) !== mark)
            consoles.local.to(roomOf(stream)).volatile.emit('figures', stream, await figuresNow(reading, filter))
          marks.set(stream, mark)
        }
      })
    sent = marks
  }
}

/** The dashboards of today; of one company, or of all. */
export const figuresOfToday = (reading: Reading, companyId: string | null): Promise<LiveFigures> =>
  figuresNow(reading, todayOf(companyId ?? everything, reading.now))

function todayOf(company: string, now: Date): FigureFilter {
  const range = dashboardRange({}, now)
  if ('tooLong' in range) throw new Error('A day is too long for a dashboard')
  return { range, companyId: company === everything ? null : company, gateId: null }
}

async function figuresNow({ sql, now }: Reading, filter: FigureFilter): Promise<LiveFigures> {
  const scope = { ...filter, gate: null, company: null }
  return {
    traffic: presentTraffic(scope, await countsOf(sql, 'traffic', filter), {
      now,
      inside: await insideNow(sql, filter),
    }),
    ritase: presentRitase(scope, await tripTimesOf(sql, filter), now),
    lamps: presentLamps(scope, await countsOf(sql, 'lamp', filter), now),
    documents: presentDocuments(scope, await countsOf(sql, 'document', filter), { now, language: 'id' }),
  }
}
