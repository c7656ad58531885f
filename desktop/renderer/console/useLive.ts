import { useEffect, useRef } from 'react'
import { host } from '../api/host.ts'
import { accessToken, endSession, refreshSession } from '../api/session.ts'
import { operationsLive } from '../live/operationsLive.ts'
import { startLive, type Live } from '../live/startLive.ts'

/** Keeps the line to the server open while it is shown; the result tries to connect again at once. */
export function useLive(): () => void {
  const live = useRef<Live | null>(null)
  useEffect(() => {
    let gone = false
    void host.serverAddress().then((address) => {
      if (gone) return
      live.current = startLive({
        address,
        ...operationsLive(),
        accessToken,
        refreshSession,
        onEnded: () => void endSession(),
      })
    })
    return () => {
      gone = true
      live.current?.stop()
      live.current = null
    }
  }, [])
  return () => live.current?.retryNow()
}
