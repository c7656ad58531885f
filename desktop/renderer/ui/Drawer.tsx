import { useLocalStorage } from '@mantine/hooks'
import { useRef, type KeyboardEvent, type PointerEvent, type ReactNode } from 'react'
import { formWords } from '#shared/words/console/forms.ts'
import { shellWords } from '#shared/words/console/shell.ts'
import { useKeyLayer } from '../commands/keyLayers.ts'
import { Icon } from './Icon.tsx'
import { Kbd } from './Kbd.tsx'
import { useWords } from './useWords.ts'
import './Drawer.css'

interface DrawerProps {
  label: string
  /** Between the left edge and the button that closes. */
  head: ReactNode
  children: ReactNode
  foot?: ReactNode
  /** Above a list, J and K step through its rows. */
  steps?: boolean
  onClose: () => void
}

const narrowest = 420
const widest = 720
const usual = 540

const fit = (width: number): number => Math.min(widest, Math.max(narrowest, Math.round(width)))

/** The details of one row, beside the list. Its width is kept for this machine. */
export function Drawer({ label, head, children, foot, steps = false, onClose }: DrawerProps) {
  const say = useWords()
  const [width, setWidth] = useLocalStorage({
    key: 'autogate.drawer',
    defaultValue: usual,
    getInitialValueInEffect: false,
  })
  const from = useRef<{ x: number; width: number } | null>(null)
  useKeyLayer((chord) => {
    if (chord !== 'Escape') return false
    onClose()
    return true
  })

  function drag({ clientX }: PointerEvent): void {
    if (from.current !== null) setWidth(fit(from.current.width + from.current.x - clientX))
  }

  function nudge({ key }: KeyboardEvent): void {
    if (key === 'ArrowLeft') setWidth(fit(width + 20))
    if (key === 'ArrowRight') setWidth(fit(width - 20))
  }

  return (
    <aside className="drawer" aria-label={label} style={{ width }}>
      <div
        className="drawer-edge"
        role="separator"
        tabIndex={0}
        aria-orientation="vertical"
        aria-label={say(formWords.resize)}
        aria-valuemin={narrowest}
        aria-valuemax={widest}
        aria-valuenow={width}
        onKeyDown={nudge}
        onPointerDown={(event) => {
          from.current = { x: event.clientX, width }
          event.currentTarget.setPointerCapture(event.pointerId)
        }}
        onPointerMove={drag}
        onPointerUp={() => (from.current = null)}
        onDoubleClick={() => setWidth(usual)}
      />
      <header>
        {head}
        <span className="push" />
        {steps && (
          <span className="drawer-steps" aria-hidden>
            <Kbd keys="J" />
            <Kbd keys="K" />
          </span>
        )}
        <button type="button" className="button button-ghost" onClick={onClose} aria-label={say(shellWords.close)}>
          <Icon name="cross" />
        </button>
      </header>
      <div className="drawer-body">{children}</div>
      {foot !== undefined && <footer>{foot}</footer>}
    </aside>
  )
}
