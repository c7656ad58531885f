import { useEffect } from 'react'
import type { WallSelf } from '#shared/contract/wall.ts'
import { gridPage } from './core/gridPage.ts'
import { pictureNow } from './core/store.ts'
import type { Rotation } from './core/rotation.ts'

const aheadMs = 4_000

/** Fetches the pictures of the next view a few seconds before its turn, so that the switch shows no holes. */
export function usePrefetch({ index, begun, heldAt }: Rotation, views: Readonly<WallSelf['views']>, now: number): void {
  const seconds = views[index]?.seconds ?? 0
  const due = heldAt === null && views.length > 1 && now - begun > seconds * 1_000 - aheadMs
  const next = views[(index + 1) % Math.max(1, views.length)]
  const gateId = next?.gate_id ?? null
  const wanted = due && next?.view === 'cameras'
  useEffect(() => {
    if (!wanted) return
    const turnsAt = begun + seconds * 1_000
    for (const { vehicle } of gridPage(pictureNow().lanes, { hot: null, gateId, now: turnsAt }))
      if (vehicle?.photo_url != null) new Image().src = vehicle.photo_url
  }, [wanted, gateId, begun, seconds])
}
