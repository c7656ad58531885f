import { setSiteZone } from '#shared/domain/siteTime.ts'
import { bufferMissed, hearBufferNews } from './bufferNews.ts'
import type { StreamSink } from './followStream.ts'
import { changeOperations, operationsNow } from './operations.ts'
import { withClosedMeanwhile, withEvents, withSite, withSnapshot } from './operationsChanges.ts'
import type { LiveOptions } from './startLive.ts'
import { hearTicketNews, ticketsMissed } from './ticketNews.ts'

/** Feeds the `operations` stream into the store. A stream without a snapshot leaves the store as it is. */
const operationsSink: StreamSink = {
  apply(events) {
    changeOperations((operations) => withEvents(operations, events))
    hearBufferNews(events, operationsNow())
    hearTicketNews(events)
  },
  replace(snapshot) {
    if (snapshot === null) return
    setSiteZone(snapshot.site.time_zone)
    changeOperations((operations) => withSnapshot(operations, snapshot))
    bufferMissed()
    ticketsMissed()
  },
}

/** The part of {@link LiveOptions} that keeps the operations store: spread it into `startLive`. */
export function operationsLive(): Pick<LiveOptions, 'streams' | 'onSite' | 'onLost' | 'onReturned'> {
  let openAtLoss: readonly string[] = []
  return {
    streams: { operations: operationsSink },
    onSite: (site) => changeOperations((operations) => withSite(operations, site)),
    onLost() {
      openAtLoss = operationsNow().interventions.order
    },
    onReturned: () => changeOperations((operations) => withClosedMeanwhile(operations, openAtLoss)),
  }
}
