import { create } from 'zustand'
import { useKeyLayer } from '../../commands/keyLayers.ts'
import { useDialog } from './dialog.ts'

const useFull = create<{ readonly full: boolean }>(() => ({ full: false }))

export const toggleFullEvidence = (): void => useFull.setState(({ full }) => ({ full: !full }))

/** Whether the evidence has the place of the board; a dialog needs the board back. */
export function useFullEvidence(): boolean {
  const { full } = useFull()
  const dialogOpen = useDialog(({ open }) => open !== null)
  useKeyLayer((chord) => {
    if (chord !== 'Escape' || !full) return false
    useFull.setState({ full: false })
    return true
  })
  return full && !dialogOpen
}
