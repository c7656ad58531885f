import { dashboard } from '#shared/contract/autogate/dashboard.ts'
import { handle } from '../http/handle.ts'
import { presentDocuments, presentLamps, presentRitase, presentTraffic } from '../presenters/dashboard.ts'
import { presentInterventions } from '../presenters/interventionFigures.ts'
import { dashboardScope } from '../queries/dashboardScope.ts'
import { calledOperators } from '../queries/calledOperators.ts'
import { countsOf, tripTimesOf } from '../queries/figures.ts'
import { insideNow } from '../queries/insideNow.ts'

export const dashboardHandlers = handle(dashboard, {
  async traffic({ query }, reading) {
    const scope = await dashboardScope(reading, query)
    return presentTraffic(scope, await countsOf(reading.sql, 'traffic', scope), {
      now: reading.now,
      inside: await insideNow(reading.sql, scope),
    })
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
  async interventions({ query }, reading) {
    const scope = await dashboardScope(reading, query)
    return presentInterventions(scope, await calledOperators(reading.sql, scope), reading.now)
  },
})
