import { z } from 'zod'
import { cameraPositions, directions } from '#shared/domain/lane.ts'

/**
 * What a lane's camera unit says, one JSON object per line; adapters for makers turn their events into this.
 * `inputs` are its alarm inputs: the loop under the vehicle and the limit switches of the barrier arm.
 */
export const AnprMessage = z.discriminatedUnion('event', [
  z.object({
    event: z.literal('vehicle'),
    plate: z.string().max(40).nullable(),
    confidence: z.number().min(0).max(1).nullable(),
    /** Which way it drives, where a lane serves both. */
    direction: z.enum(directions).nullable().default(null),
    at: z.iso.datetime(),
    images: z
      .array(
        z.object({
          position: z.enum(cameraPositions),
          media_type: z.enum(['image/jpeg', 'image/png']),
          /** base64 */
          data: z.string(),
        }),
      )
      .max(8),
  }),
  z.object({ event: z.literal('gone'), outcome: z.enum(['passed', 'left']), at: z.iso.datetime() }),
  z.object({
    event: z.literal('inputs'),
    arm: z.enum(['open', 'closed', 'moving']).nullable(),
    loop: z.boolean(),
    at: z.iso.datetime(),
  }),
  z.object({ event: z.literal('alive'), at: z.iso.datetime() }),
])
export type AnprMessage = z.infer<typeof AnprMessage>
export type AnprVehicle = Extract<AnprMessage, { event: 'vehicle' }>
export type AnprInputs = Extract<AnprMessage, { event: 'inputs' }>

const longestLine = 4_000_000

/** Cuts a stream into lines; a line that never ends is thrown away instead of filling the memory. */
export function createLineReader(onLine: (line: string) => void): (bytes: Uint8Array) => void {
  let parts: Buffer[] = []
  let size = 0
  return (bytes) => {
    let rest = Buffer.from(bytes)
    for (let end = rest.indexOf(10); end >= 0; end = rest.indexOf(10)) {
      parts.push(rest.subarray(0, end))
      if (size <= longestLine) onLine(Buffer.concat(parts).toString('utf8'))
      parts = []
      size = 0
      rest = rest.subarray(end + 1)
    }
    size += rest.length
    if (size <= longestLine) parts.push(rest)
    else parts = []
  }
}

/** Null when the line is not a message of ours. */
export function readAnpr(line: string): AnprMessage | null {
  try {
    return AnprMessage.safeParse(JSON.parse(line)).data ?? null
  } catch {
    return null
  }
}
