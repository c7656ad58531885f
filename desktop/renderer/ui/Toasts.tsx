import { keyCap } from './keyCap.ts'
import { Button } from './Button.tsx'
import { Icon } from './Icon.tsx'
import type { IconName } from './icons.ts'
import { runToast, useToasts, type Toast } from './toasts.ts'
import { useWords } from './useWords.ts'
import './Toasts.css'

/** What was just done, one line each, at most three. */
export function Toasts() {
  const toasts = useToasts()
  const say = useWords()
  return (
    <ol className="toasts" aria-live="polite">
      {toasts.map((one) => (
        <li key={one.id} className="toast" data-tone={one.tone} role={one.tone === 'crit' ? 'alert' : undefined}>
          <Icon name={one.icon} />
          <span className="two-lines">{say(one.said.sentence, one.said.values)}</span>
          <span className="push" />
          {one.action !== null && (
            <Button
              kind={one.tone === 'crit' ? 'normal' : 'ghost'}
              keys={one.action.keys === null ? undefined : keyCap(one.action.keys)}
              icon={iconOf(one)}
              onClick={() => runToast(one)}
            >
              {say(one.action.label.sentence, one.action.label.values)}
            </Button>
          )}
        </li>
      ))}
    </ol>
  )
}

function iconOf({ tone, action }: Toast): IconName {
  if (action?.keys === null) return 'right'
  return tone === 'crit' ? 'retry' : 'undo'
}
