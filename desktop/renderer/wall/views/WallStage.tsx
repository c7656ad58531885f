import type { WallView } from '#shared/contract/autogate/wallDisplay.ts'
import type { WallIntervention } from '#shared/contract/wall.ts'
import { ActivityPanel } from './ActivityPanel.tsx'
import { ActivityView } from './ActivityView.tsx'
import { BufferPanel } from './BufferPanel.tsx'
import { BufferView } from './BufferView.tsx'
import { CameraGrid } from './CameraGrid.tsx'
import { DashboardView } from './DashboardView.tsx'
import './WallStage.css'

interface Props {
  view: WallView | null
  hot: WallIntervention | null
  now: number
  lost: boolean
}

/** The view of the moment beside the latest activity; an intervention brings the cameras, whatever was on. */
export function WallStage({ view, hot, now, lost }: Props) {
  const kind = hot === null ? (view?.view ?? 'cameras') : 'cameras'
  const gateId = hot === null ? (view?.gate_id ?? null) : null
  return (
    <>
      <main className="wall-main" key={kind === 'cameras' ? `cameras ${gateId}` : kind}>
        {kind === 'cameras' && <CameraGrid hot={hot} gateId={gateId} now={now} lost={lost} />}
        {kind === 'activity' && <ActivityView gateId={gateId} lost={lost} />}
        {kind === 'dashboard' && <DashboardView />}
        {kind === 'buffer' && <BufferView />}
      </main>
      <aside className="wall-side">
        <ActivityPanel lost={lost} />
        <BufferPanel />
      </aside>
    </>
  )
}
