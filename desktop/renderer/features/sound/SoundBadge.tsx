import { soundWords } from '#shared/words/console/shell.ts'
import { Icon } from '../../ui/Icon.tsx'
import { usePreferences } from '../../ui/preferences.ts'
import { useSecond } from '../../ui/ticker.ts'
import { useWords } from '../../ui/useWords.ts'
import { testSound, unlockSound, useSound } from './sound.ts'

/** Whether this console can be heard; a press unlocks it, or plays the test sound. */
export function SoundBadge() {
  const say = useWords()
  const { locked, silentUntil } = useSound()
  const volume = usePreferences((preferences) => preferences.volume)
  const now = useSecond()
  const silentSeconds = Math.ceil((silentUntil - now) / 1000)
  const silent = silentSeconds > 0
  const text = locked
    ? say(soundWords.locked)
    : silent
      ? say(soundWords.silenced, { seconds: silentSeconds })
      : say(soundWords.on, { percent: Math.round(volume * 100) })
  return (
    <button
      type="button"
      className="stat"
      title={say(soundWords.test)}
      onClick={() => void (locked ? unlockSound() : testSound())}
    >
      <Icon name={locked || silent ? 'mute' : 'sound'} />
      {text}
    </button>
  )
}
