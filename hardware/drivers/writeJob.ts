import { PortFault } from '../transport/portFault.ts'
import { chunkBytes, type BytePort } from '../transport/ports.ts'
import type { PrintOutcome } from './printerSession.ts'

/** A job in pieces: a write that fails leaves the number of bytes on the paper unknown. */
export async function writeJob(port: BytePort, job: Uint8Array, timeoutMs: number): Promise<void> {
  for (let at = 0; at < job.length; at += chunkBytes) await port.write(job.subarray(at, at + chunkBytes), { timeoutMs })
}

/** Bytes had left when it failed: only a person can say what came out. */
export function lostOnTheWay(thrown: unknown): PrintOutcome {
  const { kind } = PortFault.from(thrown)
  return { state: 'uncertain', detail: kind === 'closed' ? 'gone' : kind }
}
