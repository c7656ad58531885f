import { decideWords } from '#shared/words/console/decide.ts'
import { useMe } from '../../api/session.ts'
import { useFocus } from '../../commands/focus.ts'
import { LaneBoard } from '../../features/board/LaneBoard.tsx'
import { EvidencePanel } from '../../features/evidence/EvidencePanel.tsx'
import { PlateCorrection } from '../../features/evidence/PlateCorrection.tsx'
import { ShortcutSheet } from '../../features/palette/ShortcutSheet.tsx'
import { QueueAnnouncer } from '../../features/queue/QueueAnnouncer.tsx'
import { QueuePanel } from '../../features/queue/QueuePanel.tsx'
import { StaleBanner } from '../../features/shell/StaleBanner.tsx'
import { useOldSince } from '../../ui/useOldSince.ts'
import { Button } from '../../ui/Button.tsx'
import { useWords } from '../../ui/useWords.ts'
import { retryLine } from '../../live/retryLine.ts'
import { goShortcuts } from '../navigation/screenShortcuts.ts'
import { useGo } from '../navigation/useGo.ts'
import { ActionBar } from './ActionBar.tsx'
import { BoardNotices } from './BoardNotices.tsx'
import { correctPlate } from './deeds.ts'
import { closeDialog, useDialog } from './dialog.ts'
import { toggleFullEvidence, useFullEvidence } from './fullEvidence.ts'
import { usePlateZoom } from './zoom.ts'
import { EvidenceDrawer } from './EvidenceDrawer.tsx'
import { focusItem, focusLane } from './focusLane.ts'
import { OperationsDialog } from './OperationsDialog.tsx'
import { OperationsPalette } from './OperationsPalette.tsx'
import { shortcutGroups } from './shortcutGroups.ts'
import { useCommandKeys } from './useCommandKeys.ts'
import { useFocusNext } from './useFocusNext.ts'
import { useLaneOfAddress } from './useLaneOfAddress.ts'
import { useOperationsCommands } from './useOperationsCommands.ts'
import { useReturnNotice } from './useReturnNotice.ts'
import { useSituation } from './useSituation.ts'
import './OperationsScreen.css'

/** Lane board, intervention queue and evidence, and the commands that act on them. */
export function OperationsScreen() {
  const user = useMe()
  const { doors } = useGo()
  const say = useWords()
  const { laneId, interventionId } = useFocus()
  const open = useDialog((state) => state.open)
  const lost = useOldSince() !== null
  const full = useFullEvidence()
  const zoomed = usePlateZoom()
  const situation = useSituation(user)
  const { commands, correcting, stopCorrecting } = useOperationsCommands(retryLine)
  const { rest } = useCommandKeys(commands, situation)
  useLaneOfAddress()
  useFocusNext(user.id)
  useReturnNotice()
  const call = commands.find(({ name }) => name === 'lane.call')
  const { lane, intervention } = situation
  const ticketPlate = intervention?.reason.values?.['expected']
  return (
    <main className="operations" data-stale={lost || undefined} data-evidence={full ? 'full' : undefined}>
      {lost && (
        <StaleBanner onRetry={retryLine}>
          <Button icon="phone" keys="P" onClick={() => call?.run(situation)}>
            {say(decideWords.callPost)}
          </Button>
        </StaleBanner>
      )}
      <div className="operations-board">
        <LaneBoard selectedLaneId={laneId} onSelect={focusLane} />
        <BoardNotices me={user.id} />
        <OperationsDialog user={user} onDone={rest} />
        {open?.kind === 'palette' && <OperationsPalette commands={commands} />}
        {open?.kind === 'shortcuts' && (
          <ShortcutSheet
            groups={[...shortcutGroups(commands, situation.granted, say), goShortcuts(doors, say)]}
            onClose={closeDialog}
          />
        )}
      </div>
      <QueuePanel
        focusedId={interventionId}
        me={user.id}
        onFocus={focusItem}
        onOpen={(id) => {
          focusItem(id)
          toggleFullEvidence()
        }}
      />
      <EvidenceDrawer>
        <EvidencePanel
          laneId={laneId}
          interventionId={interventionId}
          zoomed={zoomed}
          correction={
            correcting !== null &&
            correcting === interventionId &&
            lane !== undefined &&
            intervention !== undefined && (
              <PlateCorrection
                key={intervention.id}
                read={intervention.plate}
                expected={typeof ticketPlate === 'string' ? ticketPlate : null}
                onCommit={(plate) => correctPlate(lane, intervention, plate)}
                onClose={stopCorrecting}
              />
            )
          }
        >
          <ActionBar commands={commands} situation={situation} />
        </EvidencePanel>
      </EvidenceDrawer>
      <QueueAnnouncer />
    </main>
  )
}
