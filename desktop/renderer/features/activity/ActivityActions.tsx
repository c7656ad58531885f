import { useState } from 'react'
import { activityWords } from '#shared/words/console/activity.ts'
import { useMe } from '../../api/session.ts'
import { impossible, possible } from '../../commands/command.ts'
import { screenCommand, useScreenCommands } from '../../commands/screenCommands.ts'
import { Button } from '../../ui/Button.tsx'
import { useSecond } from '../../ui/ticker.ts'
import { useWords } from '../../ui/useWords.ts'
import type { Card } from './ActivityView.tsx'
import { CorrectPlate } from './CorrectPlate.tsx'
import { UndoDialog } from './UndoDialog.tsx'

interface ActivityActionsProps {
  card: Card
  onExplain: () => void
  onChanged: () => void
}

/** What can be done about a decision; undoing stays visible and says when it is too late. */
export function ActivityActions({ card, onExplain, onChanged }: ActivityActionsProps) {
  const say = useWords()
  const me = useMe()
  const now = useSecond()
  const [asking, setAsking] = useState<'undo' | 'plate' | null>(null)
  const { activity, intervention, undo_until } = card
  const waits = activity.outcome === 'waiting' && intervention !== null && intervention.state !== 'closed'
  const mayUndo = me.permissions.includes('activity.undo') && activity.outcome === 'opened'
  const undoable = undo_until !== null && Date.parse(undo_until) > now
  useScreenCommands([
    screenCommand({
      name: 'activity.explain',
      label: activityWords.explain,
      icon: 'question',
      key: 'h',
      run: onExplain,
    }),
    ...(waits
      ? [
          screenCommand({
            name: 'activity.correct',
            label: activityWords.correct,
            icon: 'pen' as const,
            key: 'c',
            permission: 'lane.intervene',
            run: () => setAsking('plate'),
          }),
        ]
      : []),
    ...(mayUndo
      ? [
          screenCommand({
            name: 'activity.undo',
            label: activityWords.undo,
            icon: 'undo' as const,
            key: 'u',
            permission: 'activity.undo',
            when: () => (undoable ? possible : impossible(activityWords.tooLate)),
            run: () => setAsking('undo'),
          }),
        ]
      : []),
  ])
  return (
    <>
      {waits && me.permissions.includes('lane.intervene') && (
        <Button kind="primary" icon="pen" keys="C" onClick={() => setAsking('plate')}>
          {say(activityWords.correct)}
        </Button>
      )}
      <Button icon="question" keys="H" onClick={onExplain}>
        {say(activityWords.explain)}
      </Button>
      <span className="push" />
      {mayUndo && (
        <Button
          kind="ghost"
          icon="undo"
          keys="U"
          blocked={undoable ? undefined : say(activityWords.tooLate)}
          onClick={() => setAsking('undo')}
        >
          {say(activityWords.undo)}
        </Button>
      )}
      {asking === 'undo' && undo_until !== null && (
        <UndoDialog card={card} until={undo_until} onUndone={onChanged} onClose={() => setAsking(null)} />
      )}
      {asking === 'plate' && intervention !== null && (
        <CorrectPlate
          card={card}
          interventionId={intervention.id}
          onCorrected={onChanged}
          onClose={() => setAsking(null)}
        />
      )}
    </>
  )
}
