import { keyCap } from './keyCap.ts'
import { Button } from './Button.tsx'
import { Icon } from './Icon.tsx'
import { runToastAction, useToasts } from './toasts.ts'
import { useWords } from './useWords.ts'
import './Toasts.css'

/** What was just done, one line each, at most three. */
export function Toasts() {
  const toasts = useToasts()
  const say = useWords()
  return (
    <ol className="toasts" aria-live="polite">
      {toasts.map(({ id, icon, tone, said, action }) => (
        <li key={id} className="toast" data-tone={tone} role={tone === 'crit' ? 'alert' : undefined}>
          <Icon name={icon} />
          <span className="two-lines">{say(said.sentence, said.values)}</span>
          <span className="push" />
          {action !== null && (
            <Button
              kind={tone === 'crit' ? 'normal' : 'ghost'}
              keys={keyCap(action.keys)}
              icon={tone === 'crit' ? 'retry' : 'undo'}
              onClick={() => runToastAction(action.keys)}
            >
              {say(action.label.sentence, action.label.values)}
            </Button>
          )}
        </li>
      ))}
    </ol>
  )
}
