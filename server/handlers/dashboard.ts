import { dashboard } from '#shared/contract/autogate/dashboard.ts'
import { handle } from '../http/handle.ts'
import { presentDocuments, presentLamps, presentRitase, presentTraffic } from '../presenters/dashboard.ts'
import { dashboardScope } from '../queries/dashboardScope.ts'
import { countsOf, tripTimesOf } from '../queries/figures.ts'

export const dashboardHandlers = handle(dashboard, {
  async traffic({ query }, reading) {
    const scope = await dashboardScope(reading, query)
    return presentTraffic(scope, await countsOf(reading.sql, 'traffic', scope), reading.now)
  },
  async ritase({ query }, reading) {
    const scope = await dashboardScope(reading, query)
    return presentRitase(scope, await tripTimesOf(reading.sql, scope), reading.now)
  },
  async byLamp({ query }, reading) {
    const scope = await dashboardScope(reading, query)
    return presentLamps(scope, await countsOf(reading.sql, 'lamp', scope), reading.now)
  },
  async byDocument({ query, language }, reading) {
    const scope = await dashboardScope(reading, query)
    const counts = await countsOf(reading.sql, 'document', scope)
    return presentDocuments(scope, counts, { now: reading.now, language })
  },
})
