import { useMediaQuery } from '@mantine/hooks'
import { useState, type ReactNode } from 'react'
import { useFocus } from '../../commands/focus.ts'
import { useKeyLayer } from '../../commands/keyLayers.ts'

/** Where there is no room for a third column, the evidence opens with the focus and closes with Escape. */
export function EvidenceDrawer({ children }: { children: ReactNode }) {
  const { laneId, interventionId } = useFocus()
  const narrow = useMediaQuery('(max-width: 1500px)')
  const shown = `${laneId} ${interventionId}`
  const [closed, setClosed] = useState<string | null>(null)
  const open = laneId !== null && closed !== shown
  useKeyLayer((chord) => {
    if (!narrow || !open || chord !== 'Escape') return false
    setClosed(shown)
    return true
  })
  return (
    <div className="evidence-drawer" data-open={open || undefined}>
      {children}
    </div>
  )
}
