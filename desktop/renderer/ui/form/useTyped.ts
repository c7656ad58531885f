import { useRef, useState } from 'react'
import { useMe } from '../../api/session.ts'
import { changedPaths, type Values } from './body.ts'
import { draftOf, dropDraft, keepDraft } from './drafts.ts'
import type { FormOptions } from './form.ts'

/** What a form began with, and under which version; null for a new row. */
interface Base {
  readonly start: Values
  readonly version: number | null
}

/** What stands in a form. It is kept as a draft while it differs from what the form began with. */
export function useTyped(options: Pick<FormOptions<never>, 'name' | 'start' | 'version'>) {
  const draft = `${useMe().id} ${options.name}`
  const [kept] = useState(() => draftOf(draft))
  const [base, rebase] = useState<Base>({
    start: { ...options.start, ...kept?.start },
    version: kept === undefined ? options.version : kept.version,
  })
  const [values, setValues] = useState<Values>({ ...options.start, ...kept?.values })
  /** For what comes later than it was asked, such as an upload: it must not undo what was typed meanwhile. */
  const latest = useRef(values)
  const [restored, setRestored] = useState(kept !== undefined)

  function show(next: Values): void {
    latest.current = next
    setValues(next)
  }

  return {
    base,
    rebase,
    values,
    /** A draft of before came back. */
    restored,
    show,
    forget: () => dropDraft(draft),
    change(some: Values): void {
      const next = { ...latest.current, ...some }
      show(next)
      const paths = changedPaths(next, base.start)
      const only = (from: Values): Values => Object.fromEntries(paths.map((path) => [path, from[path]]))
      if (paths.length === 0) dropDraft(draft)
      else keepDraft(draft, { values: only(next), start: only(base.start), version: base.version })
    },
    startOver(): void {
      dropDraft(draft)
      show(base.start)
      setRestored(false)
    },
  }
}
