import { useEffect } from 'react'
import { host } from '../api/host.ts'
import { accessToken, endSession, readRoleAnew, refreshSession, useMe } from '../api/session.ts'
import { operationsLive } from '../live/operationsLive.ts'
import { offerRetry } from '../live/retryLine.ts'
import { startLive, type Live } from '../live/startLive.ts'
import { companySink } from '../live/ticketNews.ts'
import { unreadSink } from '../live/unread.ts'
import { tellNotification } from './tellNotification.ts'

/** Keeps the line to the server open while it is shown: the site for those who may see it, and the person's own news. */
export function useLive(): void {
  const { id, permissions, company } = useMe()
  const companyId = company?.id ?? null
  const seesSite = permissions.includes('gate.read')
  useEffect(() => {
    let live: Live | null = null
    let gone = false
    const site = operationsLive()
    void host.serverAddress().then((address) => {
      if (gone) return
      live = startLive({
        address,
        ...site,
        streams: {
          ...(seesSite && site.streams),
          ...(companyId !== null && { [`company:${companyId}`]: companySink }),
          [`user:${id}`]: unreadSink(tellNotification),
        },
        accessToken,
        refreshSession,
        onRights: readRoleAnew,
        onEnded: () => void endSession(),
      })
      offerRetry(() => live?.retryNow())
    })
    return () => {
      gone = true
      live?.stop()
      offerRetry(null)
    }
  }, [id, seesSite, companyId])
}
