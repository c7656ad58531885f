import { keyCap } from './keyCap.ts'
import { Button } from './Button.tsx'
import { Icon } from './Icon.tsx'
import { runToast, useToasts } from './toasts.ts'
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
              keys={keyCap(one.action.keys)}
              icon={one.action.icon}
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
