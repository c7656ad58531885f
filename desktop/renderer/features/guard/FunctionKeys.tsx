import { guardWords } from '#shared/words/console/guard.ts'
import { Kbd } from '../../ui/Kbd.tsx'
import { useWords } from '../../ui/useWords.ts'
import type { FunctionKey } from './useFunctionKeys.ts'

const words = {
  F1: guardWords.keyHelp,
  F2: guardWords.keyScan,
  F3: guardWords.keyFind,
  F4: guardWords.keyGuest,
  F6: guardWords.keyRoom,
  F9: guardWords.printNow,
  F10: guardWords.printAgain,
  F12: guardWords.keyLock,
} as const satisfies Record<FunctionKey, unknown>

/** The row of keys at the foot: what each does, and a button for a finger. */
export function FunctionKeys({ onPress }: { onPress: (key: FunctionKey) => void }) {
  const say = useWords()
  return (
    <nav className="guard-keys">
      {(Object.keys(words) as FunctionKey[]).map((key) => (
        <button key={key} type="button" onClick={() => onPress(key)}>
          <Kbd keys={key} />
          <span className="clip">{say(words[key])}</span>
        </button>
      ))}
    </nav>
  )
}
