import { useState } from 'react'
import type { FieldError } from '#shared/contract/errors.ts'
import { formWords } from '#shared/words/console/forms.ts'
import type { Sentence } from '#shared/words/sentence.ts'
import { useWords } from '../useWords.ts'
import { faultAt, isPlaced } from './faults.ts'

/** Which faults of a form are told by now: of a field that was left, of all once it was tried to be sent. */
export function useFaults(found: readonly FieldError[], labels: Readonly<Record<string, Sentence>>) {
  const say = useWords()
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set())
  const [tried, setTried] = useState(false)
  const [answered, setAnswered] = useState<readonly FieldError[]>([])
  /** Names of fields as people read them. */
  const worded = (message: string): string =>
    message.replace(/\b[a-z]+_[a-z_]+\b/g, (name) => {
      const label = labels[name]
      return label === undefined ? name : `“${say(label)}”`
    })

  return {
    setTried,
    /** What the server found wrong. */
    setAnswered,
    leave: (path: string): void => setLeft((before) => new Set([...before, path])),
    /** What the server said of these fields is said no more: they were typed anew. */
    typedAnew(paths: readonly string[]): void {
      setAnswered((faults) => faults.filter((fault) => !paths.some((path) => faultAt([fault], path) !== undefined)))
    },
    fault(path: string, example?: string): string | null {
      const fault = faultAt(answered, path) ?? (tried || left.has(path) ? faultAt(found, path) : undefined)
      if (fault === undefined) return null
      const message = worded(fault.message)
      return example === undefined ? message : `${message} ${say(formWords.example, { example })}`
    },
    wrong: tried ? found.length : 0,
    unplaced: [...answered, ...(tried ? found : [])]
      .filter(({ path }) => !isPlaced(path, Object.keys(labels)))
      .map(({ path, message }) => `${path}: ${worded(message)}`),
  }
}
