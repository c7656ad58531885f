import { useState } from 'react'
import type { Sentence } from '#shared/words/sentence.ts'
import { problemOf } from '../../ui/problem.ts'
import { saying } from '../../ui/said.ts'
import { toast } from '../../ui/toasts.ts'

/** Sends one write at a time, says how it went, and goes on only when it was done. */
export function useWrite(onDone: () => void) {
  const [busy, setBusy] = useState(false)

  async function send(write: () => Promise<unknown>, done: Sentence): Promise<void> {
    if (busy) return
    setBusy(true)
    try {
      await write()
      toast('check', saying(done))
    } catch (error) {
      toast('octagon', problemOf(error).said, { tone: 'crit' })
    } finally {
      setBusy(false)
      onDone()
    }
  }

  return { busy, send }
}
