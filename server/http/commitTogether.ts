import { Refusal } from '#shared/contract/errors.ts'

type Outcome<Answer> = Answer | Refusal

interface Waiting<Request, Answer> {
  readonly request: Request
  readonly resolve: (answer: Answer) => void
  readonly reject: (cause: unknown) => void
}

const isBusy = (cause: unknown): boolean => cause instanceof Refusal && cause.code === 'server.busy'

/** More requests than this wait for the next transaction. */
const mostTogether = 64

/**
 * Lets requests that arrive while a transaction is under way share the next one. An idle line commits at once, so
 * that a single request waits for nobody. When a shared transaction fails for an unknown reason each request is
 * tried alone: one poisoned request must not take the others with it.
 */
export function commitTogether<Request, Answer>(
  commit: (requests: readonly Request[]) => Promise<readonly Outcome<Answer>[]>,
): (request: Request) => Promise<Answer> {
  const queue: Waiting<Request, Answer>[] = []
  let busy = false

  async function drain(): Promise<void> {
    while (queue.length > 0) await settle(queue.splice(0, mostTogether))
    busy = false
  }

  async function settle(batch: readonly Waiting<Request, Answer>[]): Promise<void> {
    try {
      const outcomes = await commit(batch.map(({ request }) => request))
      batch.forEach(({ resolve, reject }, at) => {
        const outcome = outcomes[at]
        if (outcome === undefined)
          reject(new Error(`The batch left request ${at} of ${batch.length} without an answer`))
        else if (outcome instanceof Refusal) reject(outcome)
        else resolve(outcome)
      })
    } catch (cause) {
      if (batch.length === 1 || isBusy(cause)) for (const { reject } of batch) reject(cause)
      else for (const one of batch) await settle([one])
    }
  }

  return (request) =>
    new Promise((resolve, reject) => {
      queue.push({ request, resolve, reject })
      if (busy) return
      busy = true
      setImmediate(() => void drain())
    })
}
