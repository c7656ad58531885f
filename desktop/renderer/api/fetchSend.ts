import type { Send } from '#shared/contract/client.ts'

/** No answer came: the network, or a server that is gone. Nothing is known about what it did. */
export class NoAnswer extends Error {
  override readonly name = 'NoAnswer'
}

const patienceMs = 10_000

/** Sends over `fetch` to the page's own origin; gives up after ten seconds. */
export const fetchSend: Send = async ({ method, path, headers, body, signal }) => {
  const limit = AbortSignal.timeout(patienceMs)
  const given = signal instanceof AbortSignal ? AbortSignal.any([signal, limit]) : limit
  try {
    const response = await fetch(path, { method, headers, signal: given, ...(body === undefined ? {} : { body }) })
    return { status: response.status, body: await readBody(response) }
  } catch (cause) {
    throw new NoAnswer(`${method} ${path} got no answer.`, { cause })
  }
}

async function readBody(response: Response): Promise<unknown> {
  const isJson = response.headers.get('content-type')?.includes('json') ?? false
  return isJson ? response.json() : null
}
