import { useEffect } from 'react'
import { watchdog } from './core/reload.ts'
import type { WallLine } from './core/startWall.ts'
import { pictureNow } from './core/store.ts'
import { urgent } from './core/hotspot.ts'

const lookEveryMs = 10_000

/** Loads the page anew when it is stuck although the server answers, or when the server serves a newer one. */
export function useWatchdog(line: WallLine | null): void {
  useEffect(() => {
    if (line === null) return
    let build = ''

    async function look(): Promise<void> {
      const { pulse, interventions } = pictureNow()
      if (build === '') build = pulse?.build ?? ''
      const open = urgent(interventions, pulse?.display.views ?? []).length
      const health = { goodAt: line?.goodAt() ?? Date.now(), now: Date.now(), build, served: pulse?.build ?? '', open }
      const advice = watchdog(health)
      if (advice === 'renew' || (advice === 'look' && (await serverAnswers()))) location.reload()
    }

    const timer = setInterval(() => void look(), lookEveryMs)
    return () => clearInterval(timer)
  }, [line])
}

/** Any answer of the API will do, a refusal too: it says that a page can be loaded. */
async function serverAnswers(): Promise<boolean> {
  try {
    const { status } = await fetch('/v1/video-wall/latest-activities', { signal: AbortSignal.timeout(5_000) })
    return status < 500
  } catch {
    return false
  }
}
