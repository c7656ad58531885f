import { shellWords } from '#shared/words/console/shell.ts'
import { Icon } from '../../ui/Icon.tsx'
import { useWords } from '../../ui/useWords.ts'
import './Rail.css'

/** The screens of the console; only those that exist are here. */
export function Rail({ waiting }: { waiting: number }) {
  const say = useWords()
  return (
    <nav className="rail" aria-label={say(shellWords.screens)}>
      <a href="/" aria-current="page">
        <Icon name="operations" size={18} />
        {say(shellWords.operations)}
        {waiting > 0 && <i>{waiting}</i>}
      </a>
    </nav>
  )
}
