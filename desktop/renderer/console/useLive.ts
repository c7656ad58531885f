import { useEffect } from 'react'
import { host } from '../api/host.ts'
import { accessToken, endSession, refreshSession } from '../api/session.ts'
import { operationsLive } from '../live/operationsLive.ts'
import { offerRetry } from '../live/retryLine.ts'
import { startLive, type Live } from '../live/startLive.ts'

/** Keeps the line to the server open while it is shown. */
export function useLive(): void {
  useEffect(() => {
    let live: Live | null = null
    let gone = false
    void host.serverAddress().then((address) => {
      if (gone) return
      live = startLive({
        address,
        ...operationsLive(),
        accessToken,
        refreshSession,
        onEnded: () => void endSession(),
      })
      offerRetry(() => live?.retryNow())
    })
    return () => {
      gone = true
      live?.stop()
      offerRetry(null)
    }
  }, [])
}
