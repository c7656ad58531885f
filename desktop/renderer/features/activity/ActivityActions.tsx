import { useState } from 'react'
import { v7 } from 'uuid'
import { gateActivity } from '#shared/contract/autogate/gateActivity.ts'
import type { reprintReasons } from '#shared/domain/reprint.ts'
import { activityWords } from '#shared/words/console/activity.ts'
import { guardWords } from '#shared/words/console/guard.ts'
import { call, useMe } from '../../api/session.ts'
import { impossible, possible } from '../../commands/command.ts'
import { screenCommand, useScreenCommands } from '../../commands/screenCommands.ts'
import { Button } from '../../ui/Button.tsx'
import { problemOf } from '../../ui/problem.ts'
import { ReprintDialog } from '../../ui/ReprintDialog.tsx'
import { saying } from '../../ui/said.ts'
import { useSecond } from '../../ui/ticker.ts'
import { toast } from '../../ui/toasts.ts'
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
  const [asking, setAsking] = useState<'undo' | 'plate' | 'reprint' | null>(null)
  const { activity, intervention, undo_until } = card
  const waits = activity.outcome === 'waiting' && intervention !== null && intervention.state !== 'closed'
  const mayUndo = me.permissions.includes('activity.undo') && activity.outcome === 'opened'
  const mayReprint =
    me.permissions.includes('lane.intervene') && activity.outcome === 'opened' && activity.ticket !== null

  async function reprint(reason: (typeof reprintReasons)[number], note: string): Promise<void> {
    setAsking(null)
    const body = note === '' ? { reason } : { reason, note }
    try {
      const { data } = await call(gateActivity.reprint, { params: { id: activity.id }, body, idempotencyKey: v7() })
      toast('printer', saying(data.outcome === 'executed' ? guardWords.sent : guardWords.notSent))
    } catch (error) {
      toast('octagon', problemOf(error).said, { tone: 'crit' })
    }
  }

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
    ...(mayReprint
      ? [
          screenCommand({
            name: 'activity.reprint',
            label: guardWords.printAgain,
            icon: 'printer' as const,
            key: 'p',
            permission: 'lane.intervene',
            run: () => setAsking('reprint'),
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
      {mayReprint && (
        <Button icon="printer" keys="P" onClick={() => setAsking('reprint')}>
          {say(guardWords.printAgain)}
        </Button>
      )}
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
      {asking === 'reprint' && (
        <ReprintDialog onPrint={(reason, note) => void reprint(reason, note)} onClose={() => setAsking(null)} />
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
