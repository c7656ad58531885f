import { OutsideFailure } from './outsideFailure.ts'

export interface HttpQuestion {
  readonly method: 'GET' | 'POST'
  readonly headers: Readonly<Record<string, string>>
  readonly body?: string
}

export interface HttpAnswer {
  readonly status: number
  readonly text: string
}

/** Milliseconds for one question and its whole answer. */
export const patience = 3_000
const mostBytes = 2_000_000

/** Asks once. Throws an OutsideFailure when nothing came in three seconds, or more than two megabytes. */
export async function askHttp(url: URL, question: HttpQuestion): Promise<HttpAnswer> {
  const signal = AbortSignal.timeout(patience)
  try {
    const response = await fetch(url, { ...question, body: question.body ?? null, redirect: 'error', signal })
    return { status: response.status, text: await readBounded(response) }
  } catch (cause) {
    if (cause instanceof OutsideFailure) throw cause
    throw new OutsideFailure('unreachable', signal.aborted ? 'No answer in three seconds' : reasonOf(cause), cause)
  }
}

async function readBounded(response: Response): Promise<string> {
  if (response.body === null) return ''
  const parts: Uint8Array[] = []
  let size = 0
  for await (const part of response.body as AsyncIterable<Uint8Array>) {
    size += part.byteLength
    if (size > mostBytes) throw new OutsideFailure('nonsense', 'The answer is larger than two megabytes')
    parts.push(part)
  }
  return Buffer.concat(parts).toString('utf8')
}

/** Codes such as ECONNREFUSED, never an address with credentials. */
function reasonOf(cause: unknown): string {
  const inner = cause instanceof Error ? (cause.cause as { code?: string } | undefined) : undefined
  return `Not reachable (${inner?.code ?? 'no connection'})`
}
