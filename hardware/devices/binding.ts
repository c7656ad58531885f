import { z } from 'zod'
import type { DeviceInfo } from '../transport/ports.ts'
import type { Found } from '../drivers/deviceSlot.ts'

/** A device that is not listed: on the network, on a serial line, or behind a Windows print queue. */
export const Address = z.string().regex(/^(tcp:\/\/|serial:|spool:)./)

/**
 * Which device belongs to a lane. Serial number first; relays have a five-character id; clones without either are
 * told apart by the USB port they are plugged into; `model` only works while there is one of it.
 */
export const Binding = z.discriminatedUnion('by', [
  z.object({ by: z.literal('serial'), serial: z.string() }),
  z.object({ by: z.literal('relay'), id: z.string().length(5) }),
  z.object({ by: z.literal('port'), port: z.string() }),
  z.object({ by: z.literal('model') }),
  z.object({ by: z.literal('address'), address: Address }),
])
export type Binding = z.infer<typeof Binding>

/** `relayId` of a candidate is known only after it was opened. */
export interface Candidate {
  readonly info: DeviceInfo
  readonly relayId?: string | null
}

/** The one device that is meant. More than one is refused: a wrong barrier would open. */
export function bind(binding: Binding, candidates: readonly Candidate[]): Found<DeviceInfo> {
  const fitting = candidates.filter((candidate) => fits(binding, candidate))
  const [first, second] = fitting
  if (first === undefined) return 'missing'
  return second === undefined ? { target: first.info } : 'ambiguous'
}

function fits(binding: Binding, { info, relayId }: Candidate): boolean {
  switch (binding.by) {
    case 'serial':
      return info.serial === binding.serial
    case 'relay':
      return relayId === binding.id
    case 'port':
      return info.portPath === binding.port
    case 'model':
      return true
    case 'address':
      return false
  }
}
