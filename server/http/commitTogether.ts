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

/** How long a batch waits for requests that the last one makes likely. */
const gatherMilliseconds = 2

/** So long after a batch its size still says how many requests to expect. */
const memoryMilliseconds = 50

/**
 * Lets requests that arrive while a transaction is under way share the next one. An idle line commits at once, so
 * that a single request waits for nobody; on a busy one a batch waits a moment for those whose last answer has just
 * gone out, or two half batches would take turns for ever. When a shared transaction fails for an unknown reason each request is
 * tried alone: one poisoned request must not take the others with it.
 */
export function commitTogether<Request, Answer>(
  commit: (requests: readonly Request[]) => Promise<readonly Outcome<Answer>[]>,
): (request: Request) => Promise<Answer> {
  const queue: Waiting<Request, Answer>[] = []
  let busy = false
  let expected = { requests: 1, until: 0 }
  let gathered = () => {}

  async function drain(): Promise<void> {
    while (queue.length > 0) {
      await gather()
      const batch = queue.splice(0, mostTogether)
      await settle(batch)
      expected = { requests: batch.length + queue.length, until: performance.now() + memoryMilliseconds }
    }
    busy = false
  }

  const enough = () => queue.length >= Math.min(mostTogether, expected.requests) || performance.now() > expected.until

  async function gather(): Promise<void> {
    if (enough()) return
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, gatherMilliseconds)
      gathered = () => {
        clearTimeout(timer)
        resolve()
      }
    })
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
      if (busy) return enough() ? gathered() : undefined
      busy = true
      setImmediate(() => void drain())
    })
}
