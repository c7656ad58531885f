import { XMLParser } from 'fast-xml-parser'
import { z } from 'zod'
import type { Direction } from '#shared/domain/lane.ts'
import { AnprMessage } from './anprMessage.ts'

const parser = new XMLParser({ ignoreAttributes: true, removeNSPrefix: true, parseTagValue: false, trimValues: true })

/** What is read of ISAPI's `EventNotificationAlert`; cameras add much more. */
const Alert = z.object({
  EventNotificationAlert: z.object({
    eventType: z.string(),
    eventState: z.string().optional(),
    dateTime: z.string(),
    ANPR: z
      .object({
        licensePlate: z.string().optional(),
        confidenceLevel: z.coerce.number().min(0).max(100).optional(),
        direction: z.string().optional(),
      })
      .optional(),
    /** Alarm input of the camera; the loop under the vehicle hangs on the first. */
    inputIOPortID: z.coerce.number().optional(),
  }),
})

const directions: Readonly<Record<string, Direction>> = { forward: 'in', reverse: 'out' }
const unread = /^(unknown|noplate|-)?$/i

/** A picture that came with an event, named by its part of the form. */
export interface EventPicture {
  readonly name: string
  readonly mediaType: string
  readonly bytes: Uint8Array
}

/** An event of a Hikvision camera in our words; null for events that say nothing to a gate. */
export function readHikvision(xml: string, pictures: readonly EventPicture[] = []): AnprMessage | null {
  const alert = Alert.safeParse(parsed(xml)).data?.EventNotificationAlert
  const at = new Date(alert?.dateTime ?? Number.NaN)
  if (alert === undefined || Number.isNaN(at.getTime())) return null
  const { eventType, eventState, ANPR } = alert
  if (eventType === 'ANPR') {
    const plate = ANPR?.licensePlate ?? ''
    return (
      AnprMessage.safeParse({
        event: 'vehicle',
        plate: unread.test(plate) ? null : plate,
        confidence: ANPR?.confidenceLevel === undefined ? null : ANPR.confidenceLevel / 100,
        direction: directions[ANPR?.direction ?? ''] ?? null,
        at: at.toISOString(),
        images: pictures.flatMap(imageOf).slice(0, 8),
      }).data ?? null
    )
  }
  if (eventType === 'IO' && alert.inputIOPortID === 1)
    return { event: 'inputs', arm: null, loop: eventState === 'active', at: at.toISOString() }
  // Cameras repeat "no video loss" every few seconds as their sign of life.
  return eventType === 'videoloss' && eventState === 'inactive' ? { event: 'alive', at: at.toISOString() } : null
}

function parsed(xml: string): unknown {
  try {
    return parser.parse(xml)
  } catch {
    return null
  }
}

const mediaTypes = ['image/jpeg', 'image/png']

function imageOf({ name, mediaType, bytes }: EventPicture): readonly object[] {
  if (!mediaTypes.includes(mediaType)) return []
  const position = /plate/i.test(name) ? 'plate' : 'front'
  return [{ position, media_type: mediaType, data: Buffer.from(bytes).toString('base64') }]
}
