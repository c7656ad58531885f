import type { ReactNode } from 'react'
import { createPortal } from 'react-dom'
import { shellWords } from '#shared/words/console/shell.ts'
import { useKeyLayer } from '../commands/keyLayers.ts'
import { Icon } from './Icon.tsx'
import { Kbd } from './Kbd.tsx'
import { useTrappedFocus } from './useTrappedFocus.ts'
import { useWords } from './useWords.ts'
import './Dialog.css'

interface DialogProps {
  title: string
  size?: 'small' | 'middle' | 'wide'
  children: ReactNode
  /** The row of buttons. */
  foot?: ReactNode
  /** Null where only the buttons of its foot close it. */
  onClose: (() => void) | null
}

/** A question over the whole screen; it keeps focus and keys until it is answered or Escape closes it. */
export function Dialog({ title, size = 'small', children, foot, onClose }: DialogProps) {
  const say = useWords()
  const trap = useTrappedFocus()
  useKeyLayer((chord) => {
    if (chord === 'Escape') onClose?.()
    return chord === 'Escape'
  }, true)
  return createPortal(
    <div className="dialog-scrim">
      <div ref={trap} className="dialog" data-size={size} role="dialog" aria-modal="true" aria-label={title}>
        <header>
          <h2 tabIndex={-1}>{title}</h2>
          {onClose !== null && (
            <button type="button" className="button button-ghost" onClick={onClose}>
              <Icon name="cross" />
              <span className="unseen">{say(shellWords.close)}</span>
              <Kbd keys="Esc" />
            </button>
          )}
        </header>
        <div className="dialog-body">{children}</div>
        {foot !== undefined && <footer>{foot}</footer>}
      </div>
    </div>,
    document.body,
  )
}
