import { wallWords } from '#shared/words/console/wall.ts'
import { toggleLanguage, toggleTheme } from '../../ui/preferences.ts'
import { useWords } from '../../ui/useWords.ts'
import './WallControls.css'

interface Props {
  paused: boolean
  onPause: () => void
  onForward: () => void
  onForget: () => void
}

/** Behind Esc, for whoever stands in front of the wall with a keyboard: gone again after five seconds. */
export function WallControls({ paused, onPause, onForward, onForget }: Props) {
  const say = useWords()
  const buttons = [
    [paused ? wallWords.resume : wallWords.pause, onPause],
    [wallWords.forward, onForward],
    [wallWords.language, toggleLanguage],
    [wallWords.theme, toggleTheme],
    [wallWords.reload, () => location.reload()],
    [wallWords.forget, onForget],
  ] as const
  return (
    <div className="wall-controls" role="toolbar">
      {buttons.map(([words, act], at) => (
        <button key={words.id} type="button" autoFocus={at === 0} onClick={act}>
          {say(words)}
        </button>
      ))}
    </div>
  )
}
