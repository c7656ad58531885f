import { shellWords } from '#shared/words/console/shell.ts'
import { useKeyLayer } from '../../commands/keyLayers.ts'
import { Button } from '../../ui/Button.tsx'
import { Kbd } from '../../ui/Kbd.tsx'
import { useTrappedFocus } from '../../ui/useTrappedFocus.ts'
import { useWords } from '../../ui/useWords.ts'
import './ShortcutSheet.css'

export interface ShortcutGroup {
  readonly name: string
  readonly keys: readonly { readonly keys: string; readonly label: string }[]
}

/** Every key that works here, drawn from the same commands that the keys run. */
export function ShortcutSheet({ groups, onClose }: { groups: readonly ShortcutGroup[]; onClose: () => void }) {
  const say = useWords()
  const trap = useTrappedFocus()
  useKeyLayer((chord) => {
    if (chord !== 'Escape' && chord !== '?') return false
    onClose()
    return true
  }, true)
  return (
    <div className="palette-scrim" onMouseDown={(event) => event.target === event.currentTarget && onClose()}>
      <div ref={trap} className="palette" role="dialog" aria-modal="true" aria-label={say(shellWords.shortcuts)}>
        <header className="shortcut-head">
          <h2 tabIndex={-1} data-autofocus>
            {say(shellWords.shortcuts)}
          </h2>
          <span className="push" />
          <Button kind="ghost" keys="Esc" onClick={onClose}>
            {say(shellWords.close)}
          </Button>
        </header>
        <div className="shortcut-groups">
          {groups.map(({ name, keys }) => (
            <section key={name}>
              <h3 className="faint">{name}</h3>
              <dl>
                {keys.map((one) => (
                  <div key={one.keys}>
                    <dt>{one.label}</dt>
                    <dd>
                      <Kbd keys={one.keys} />
                    </dd>
                  </div>
                ))}
              </dl>
            </section>
          ))}
        </div>
      </div>
    </div>
  )
}
