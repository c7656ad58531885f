import { useEffect, useEffectEvent } from 'react'
import { guardPost } from '#shared/contract/autogate/guardPost.ts'
import type { Lane } from '../../live/operationsChanges.ts'
import { useReply } from '../../ui/useReply.ts'
import type { PostSlip } from './SlipPreview.tsx'

const askEveryMs = 2_000

/** The last slip of a lane: read anew with every vehicle, and every two seconds until the printer has said what became of it. */
export function usePostSlip(lane: Lane): { slip: PostSlip | null; reload: () => void } {
  const { data, reload } = useReply(guardPost.slip, { params: { id: lane.id } })
  const again = useEffectEvent(reload)
  const mark = `${lane.vehicle?.activity_id ?? ''} ${lane.vehicle?.stage ?? ''}`
  const settled = data === null || ['confirmed', 'failed', 'uncertain'].includes(data.state)
  useEffect(() => again(), [mark])
  useEffect(() => {
    if (settled) return undefined
    const timer = setInterval(() => again(), askEveryMs)
    return () => clearInterval(timer)
  }, [settled])
  return { slip: data, reload }
}
