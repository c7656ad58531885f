import { useFocusTrap } from '@mantine/hooks'
import type { ReactNode } from 'react'
import { shellWords } from '#shared/words/console/shell.ts'
import { Icon } from '../../ui/Icon.tsx'
import type { IconName } from '../../ui/icons.ts'
import { Kbd } from '../../ui/Kbd.tsx'
import { useWords } from '../../ui/useWords.ts'
import './boardDialog.css'

interface BoardDialogProps {
  title: string
  icon: IconName
  size?: 'small' | 'wide'
  /** Between title and the button that closes. */
  head?: ReactNode
  children: ReactNode
  onClose: () => void
}

/** A dialog that covers the board only and keeps the focus until it is closed. */
export function BoardDialog({ title, icon, size = 'wide', head, children, onClose }: BoardDialogProps) {
  const say = useWords()
  const trap = useFocusTrap()
  return (
    <div className="board-scrim" onMouseDown={(event) => event.target === event.currentTarget && onClose()}>
      <div
        ref={trap}
        className="board-dialog"
        data-size={size}
        role="dialog"
        aria-modal="true"
        aria-label={title}
        tabIndex={-1}
        data-autofocus
      >
        <header className="board-dialog-head">
          <Icon name={icon} size={22} />
          <h2 tabIndex={-1} data-autofocus>
            {title}
          </h2>
          {head}
          <button type="button" className="button button-ghost" onClick={onClose}>
            <Icon name="cross" />
            <span className="unseen">{say(shellWords.close)}</span>
            <Kbd keys="Esc" />
          </button>
        </header>
        {children}
      </div>
    </div>
  )
}
