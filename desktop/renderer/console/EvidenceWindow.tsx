import { useState } from 'react'
import { EvidencePanel } from '../features/evidence/EvidencePanel.tsx'
import { useOperations } from '../live/operations.ts'
import { useLive } from './useLive.ts'
import './EvidenceWindow.css'

/** One vehicle's evidence in a window of its own: for a second display, without commands. */
export function EvidenceWindow({ activityId }: { activityId: string }) {
  useLive()
  const standing = useOperations(
    ({ lanes }) => lanes.order.find((id) => lanes.byId[id]?.vehicle?.activity_id === activityId) ?? null,
  )
  const [laneId, setLaneId] = useState<string | null>(null)
  if (standing !== null && standing !== laneId) setLaneId(standing)
  return (
    <main className="evidence-window">
      <EvidencePanel laneId={laneId} interventionId={null} shownActivityId={activityId} />
    </main>
  )
}
