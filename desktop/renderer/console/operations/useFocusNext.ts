import { useEffect, useRef } from 'react'
import { focusOn, useFocus } from '../../commands/focus.ts'
import { operationsNow, useOperations } from '../../live/operations.ts'
import { nextItem } from './nextItem.ts'
import { useDialog } from './dialog.ts'

/** Milliseconds between the end of one item and the focus on the next, so that a person sees what happened. */
const pauseMs = 600

/**
 * Turns the focus to the next item when the focused one is over, or when nothing has it. A new item never takes
 * the focus from another, nor from a lane that somebody chose, and nothing moves while a dialog is open.
 */
export function useFocusNext(me: string): void {
  const { laneId, interventionId } = useFocus()
  const dialogOpen = useDialog(({ open }) => open !== null)
  const over = useOperations(
    ({ interventions }) => interventionId !== null && interventions.byId[interventionId] === undefined,
  )
  const first = useOperations(({ interventions }) => {
    const open = interventions.order.flatMap((id) => interventions.byId[id] ?? [])
    return nextItem(open, me)?.id ?? null
  })
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  /** The lane that is still shown after its item was over, because there was no other. */
  const left = useRef<string | null>(null)
  useEffect(() => {
    if (interventionId !== null || laneId !== left.current) left.current = null
    if (dialogOpen || (!over && laneId !== left.current)) return
    timer.current = setTimeout(
      () => {
        const item = operationsNow().interventions.byId[first ?? '']
        if (item !== undefined) focusOn(item.lane_id, item.id)
        else if (over) {
          left.current = laneId
          focusOn(laneId, null)
        }
      },
      over ? pauseMs : 0,
    )
    return () => clearTimeout(timer.current)
  }, [dialogOpen, over, laneId, interventionId, first])
}
