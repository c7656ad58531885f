import type { z } from 'zod'
import type { Slip } from '../contract/autogate/gateActivity.ts'

/** What a slip says, line by line, independent of any printer. */
export type SlipLine =
  | { readonly kind: 'mark' | 'title' | 'plate' | 'text'; readonly text: string }
  | { readonly kind: 'field'; readonly label: string; readonly value: string }
  | { readonly kind: 'rule' }
  | { readonly kind: 'qr'; readonly code: string }

/** Control characters would be orders to the printer. */
const printable = (text: string): string => text.replace(/\p{Cc}/gu, ' ').trim()

const clock = (timeZone: string): Intl.DateTimeFormat =>
  new Intl.DateTimeFormat('id-ID', {
    timeZone,
    day: '2-digit',
    month: '2-digit',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    timeZoneName: 'short',
  })

/** The one description of the slip. Drivers read Indonesian; a copy says so at the top. */
export function slipLines(slip: z.infer<typeof Slip>): readonly SlipLine[] {
  const field = (label: string, value: string): SlipLine => ({ kind: 'field', label, value: printable(value) })
  const mark: SlipLine[] = slip.copy > 1 ? [{ kind: 'mark', text: `SALINAN ${slip.copy}` }] : []
  return [
    ...mark,
    { kind: 'title', text: printable(slip.title) },
    { kind: 'plate', text: printable(slip.police_number) },
    { kind: 'rule' },
    field('Tiket', slip.access_number),
    field('Perusahaan', slip.company),
    field('Tujuan', slip.destination),
    field('Gerbang', `${printable(slip.gate)} / ${printable(slip.lane)}`),
    field('Arah', slip.direction === 'in' ? 'MASUK' : 'KELUAR'),
    field('Waktu', clock(slip.time_zone).format(new Date(slip.printed_at))),
    { kind: 'rule' },
    { kind: 'qr', code: printable(slip.code) },
    { kind: 'text', text: 'Simpan slip ini selama di dalam kawasan.' },
    ...mark,
  ]
}
