import type { ReactNode } from 'react'
import { shellWords } from '#shared/words/console/shell.ts'
import { Icon } from '../../ui/Icon.tsx'
import type { IconName } from '../../ui/icons.ts'
import { Kbd } from '../../ui/Kbd.tsx'
import { useTrappedFocus } from '../../ui/useTrappedFocus.ts'
import { useWords } from '../../ui/useWords.ts'
import './boardDialog.css'

interface BoardDialogProps {
  title: string
  icon: IconName
  size?: 'small' | 'wide'
  /** Between title and the button that closes. */
  head?: ReactNode
  /** What has the focus at first: the title, so that Enter presses nothing, or what says `data-autofocus` inside. */
  focus?: 'title' | 'content'
  children: ReactNode
  onClose: () => void
}

/** A dialog that covers the board only and keeps the focus until it is closed. */
export function BoardDialog({
  title,
  icon,
  size = 'wide',
  head,
  focus = 'title',
  children,
  onClose,
}: BoardDialogProps) {
  const say = useWords()
  const trap = useTrappedFocus()
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
      >
        <header className="board-dialog-head">
          <Icon name={icon} size={22} />
          <h2 tabIndex={-1} data-autofocus={focus === 'title' || undefined}>
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
