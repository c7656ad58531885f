import { ShiftNotice } from '../shift/ShiftNotice.tsx'
import { ModeRenewals } from './ModeRenewals.tsx'
import './BoardNotices.css'

/** What asks the operator for something that is no alarm, at the foot of the board. */
export function BoardNotices({ me }: { me: string }) {
  return (
    <div className="board-notices" role="status">
      <ShiftNotice me={me} />
      <ModeRenewals me={me} />
    </div>
  )
}
