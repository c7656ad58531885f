import { addressOf, type CallInput } from '#shared/contract/client.ts'
import type { Endpoint } from '#shared/contract/endpoint.ts'
import { askFile } from './files.ts'
import { withSession } from './session.ts'

const newLine = 10

/** Reads a file of lines that may take minutes; tells how many lines have come. `signal` gives it up. */
export const downloadLines = <E extends Endpoint>(
  endpoint: E,
  input: CallInput<E>,
  { signal, onLines }: { signal: AbortSignal; onLines: (lines: number) => void },
): Promise<Blob> =>
  withSession(async () => {
    const address = addressOf(endpoint, input.params, input.query)
    const response = await askFile(address, { method: endpoint.method, signal })
    const parts: Uint8Array<ArrayBuffer>[] = []
    let lines = 0
    const reader = response.body?.getReader()
    for (let next = await reader?.read(); next?.value !== undefined; next = await reader?.read()) {
      parts.push(next.value)
      for (const byte of next.value) if (byte === newLine) lines += 1
      onLines(lines)
    }
    return new Blob(parts, { type: response.headers.get('content-type') ?? 'text/csv' })
  })
