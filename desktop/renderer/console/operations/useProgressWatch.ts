import { useEffect } from 'react'
import { progressAfter, showProgress, useProgress } from '../../commands/progress.ts'
import { serverNow } from '../../live/connection.ts'
import { operationsNow } from '../../live/operations.ts'
import { toastWords } from '#shared/words/console/decide.ts'
import { saying } from '../../ui/said.ts'
import { toast } from '../../ui/toasts.ts'
import { tellFailure } from './tellFailure.ts'

const everyMs = 200

/** Compares commands on their way with what the barriers report, and says it when one does not move. */
export function useProgressWatch(): void {
  const running = useProgress((progress) => Object.keys(progress).length > 0)
  useEffect(() => {
    if (!running) return
    const timer = setInterval(look, everyMs)
    return () => clearInterval(timer)
  }, [running])
}

function look(): void {
  for (const [laneId, progress] of Object.entries(useProgress.getState())) {
    const lane = operationsNow().lanes.byId[laneId]
    if (lane === undefined) continue
    const after = progressAfter(progress, lane.barrier, serverNow())
    if (after === progress) continue
    showProgress(laneId, after)
    if (after?.phase === 'failed') tellFailure(lane.code, 'silent', progress.again)
    if (after !== undefined || progress.phase === 'failed') continue
    const seen = lane.barrier.proof === 'sensor'
    toast('check', seen ? progress.done : saying(toastWords.commandSent, { lane: lane.code }))
  }
}
