import { duration, stopwatch } from './formats.ts'
import { useSecond } from './ticker.ts'
import { useLanguage } from './useWords.ts'

/** How long ago something happened: a stopwatch where somebody waits, a calm age elsewhere. */
export function Age({ since, waiting = false }: { since: string; waiting?: boolean }) {
  const now = useSecond()
  const language = useLanguage()
  const age = now - Date.parse(since)
  return <>{waiting ? stopwatch(age) : duration(age, language)}</>
}
