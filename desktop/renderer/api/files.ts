import { addressOf, refusalFrom, type CallInput } from '#shared/contract/client.ts'
import type { Endpoint, ReplyData } from '#shared/contract/endpoint.ts'
import { file as files } from '#shared/contract/autogate/file.ts'
import { usePreferences } from '../ui/preferences.ts'
import { NoAnswer } from './fetchSend.ts'
import { accessToken, withSession } from './session.ts'

export type StoredFile = ReplyData<typeof files.upload>

/** Where a file can be put; each takes its own kinds. */
export const uploads = { pdfOrImage: files.uploadPdfOrImage, photo: files.uploadPhoto } as const

/** Ten seconds are too few for a scanned document over a slow line. */
const patienceMs = 120_000

/** Stores a file under a key: sent again after no answer, it is stored once. Throws a Refusal when it is too large or of another kind. */
export const uploadFile = (kind: keyof typeof uploads, chosen: File, idempotencyKey: string): Promise<StoredFile> =>
  withSession(async () => {
    const body = new FormData()
    body.append('file', chosen)
    const { method, path } = uploads[kind]
    const response = await ask(path, { method, body, headers: { ...headers(), 'idempotency-key': idempotencyKey } })
    return ((await response.json()) as { data: StoredFile }).data
  })

/** The body of a file endpoint, such as a ticket's PDF. */
export const download = <E extends Endpoint>(endpoint: E, input: CallInput<E>): Promise<Blob> =>
  withSession(async () => {
    const address = addressOf(endpoint, input.params, input.query)
    const response = await askFile(address, { method: endpoint.method })
    return response.blob()
  })

/** Asks for a file as the signed-in user; `signal` of the request, if it has one, takes the place of the usual patience. */
export const askFile = (address: string, request: RequestInit): Promise<Response> =>
  ask(address, { ...request, headers: headers() })

/** Hands a file to the browser's downloads. */
export function saveAs(blob: Blob, name: string): void {
  const address = URL.createObjectURL(blob)
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}

function headers(): Record<string, string> {
  const token = accessToken()
  return {
    'accept-language': usePreferences.getState().language,
    ...(token !== undefined && { authorization: `Bearer ${token}` }),
  }
}

async function ask(address: string, request: RequestInit): Promise<Response> {
  let response: Response
  try {
    response = await fetch(address, { signal: AbortSignal.timeout(patienceMs), ...request })
  } catch (cause) {
    if (request.signal?.aborted === true) throw cause
    throw new NoAnswer(`${request.method ?? 'GET'} ${address} got no answer.`, { cause })
  }
  if (response.ok) return response
  const isJson = response.headers.get('content-type')?.includes('json') ?? false
  const body: unknown = isJson ? await response.json() : null
  throw refusalFrom({ status: response.status, body })
}
