import { useRef, useState } from 'react'

export interface Reasoned {
  readonly reason_code: string
  readonly note: string
}

/** How a decision ended, as far as the person who made it has to know. */
export type ReasonOutcome =
  | { readonly kind: 'done' }
  /** Somebody else was first. */
  | { readonly kind: 'handled'; readonly message: string; readonly owner: string | null; readonly at: string | null }
  | { readonly kind: 'failed'; readonly message: string; readonly unknown: boolean }

export type CommitProgress =
  | { readonly state: 'choosing' }
  | { readonly state: 'sending'; readonly since: number }
  | { readonly state: 'answered'; readonly outcome: ReasonOutcome }

/** Sends a decision once: a second press while it is under way does nothing. */
export function useCommit(commit: (reasoned: Reasoned) => Promise<ReasonOutcome>, onDone: () => void) {
  const [progress, setProgress] = useState<CommitProgress>({ state: 'choosing' })
  const last = useRef<Reasoned | null>(null)
  const running = useRef(false)

  function send(reasoned: Reasoned): void {
    if (running.current) return
    running.current = true
    last.current = reasoned
    setProgress({ state: 'sending', since: performance.now() })
    void commit(reasoned).then((outcome) => {
      running.current = false
      if (outcome.kind === 'done') onDone()
      else setProgress({ state: 'answered', outcome })
    })
  }

  return {
    progress,
    send,
    again: () => {
      if (last.current !== null) send(last.current)
    },
  }
}
