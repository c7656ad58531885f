import type { z } from 'zod'
import type { CheckInInput } from '#shared/contract/autogate/gateActivity.ts'
import type { Direction } from '#shared/domain/lane.ts'
import { hasControls, plateKey } from '#shared/domain/plate.ts'
import type { TicketCodes } from '../../ports.ts'

/** What the lane saw, understood as far as that goes without the database. */
export interface Scan {
  readonly laneId: string
  readonly direction: Direction
  readonly result: 'read' | 'unreadable' | 'forged' | 'replaced'
  readonly accessNumber: string | null
  /** The signed code, when that is what was scanned. */
  readonly code: string | null
  /** The end that the signed code names. */
  readonly codeExpiresAt: Date | null
  readonly plateRead: string | null
  readonly plateConfidence: number | null
  /** What an operator saw instead of the camera. */
  readonly plateCorrected: string | null
  readonly scannedAt: Date
}

type Input = z.output<typeof CheckInInput>

/** Reads a check-in's body; `laneId` is the lane of the device, whatever name the body gave it. */
export function readScan(input: Input, laneId: string, codes: TicketCodes): Scan {
  const plate = input.plate_read?.trim() ?? ''
  return {
    laneId,
    direction: input.direction,
    ...readCode(input, codes),
    plateRead: plateKey(plate) === '' ? null : plate,
    plateConfidence: input.plate_confidence,
    plateCorrected: null,
    scannedAt: new Date(input.scanned_at),
  }
}

type Code = Pick<Scan, 'result' | 'accessNumber' | 'code' | 'codeExpiresAt'>

/** A signed code counts first; a typed number is used when there is none, or none that can be read. */
export function readCode(
  { qr, ticket_access_number: typed }: Pick<Input, 'qr' | 'ticket_access_number'>,
  codes: TicketCodes,
): Code {
  const scanned = qr?.trim() ?? ''
  if (scanned !== '' && numberOf(scanned) === null) {
    const read = codes.read(scanned)
    if (read === 'forged') return { result: 'forged', accessNumber: null, code: null, codeExpiresAt: null }
    if (read !== 'unreadable')
      return { result: 'read', accessNumber: read.accessNumber, code: scanned, codeExpiresAt: read.expiresAt }
  }
  const accessNumber = numberOf(scanned) ?? numberOf(typed ?? '')
  return { result: accessNumber === null ? 'unreadable' : 'read', accessNumber, code: null, codeExpiresAt: null }
}

/** A number as people type it: `tkt-12345678` too. Anything with other characters is noise. */
function numberOf(text: string): string | null {
  const number = text.trim().toUpperCase()
  return !hasControls(number) && /^[A-Z0-9-]{4,20}$/.test(number) ? number : null
}
