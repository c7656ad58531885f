import { deviceDetailWords } from './console/deviceDetails.ts'
import type { Sentence, Values } from './sentence.ts'

/** What a self-test found out about one device, printed on the protocol and shown in the console. */
const selfTestWords = {
  lamp_lit: { id: 'merah, kuning dan hijau menyala', en: 'red, yellow and green lit' },
  red_dark: { id: 'merah tidak menyala', en: 'red did not light' },
  yellow_dark: { id: 'kuning tidak menyala', en: 'yellow did not light' },
  green_dark: { id: 'hijau tidak menyala', en: 'green did not light' },
  code_read: { id: 'kode {value} karakter terbaca', en: 'a code of {value} characters was read' },
  code_none: { id: 'tidak ada kode dalam 10 detik', en: 'no code within 10 seconds' },
  arm_opened: { id: 'membuka, dilihat sakelar batas', en: 'opened, seen by its limit switches' },
  arm_unseen: { id: 'relay bekerja, palang tidak terlihat', en: 'the relay switched, the arm is not seen' },
  arm_still: { id: 'relay bekerja, palang tidak bergerak', en: 'the relay switched, the arm did not move' },
  pulse_failed: { id: 'relay gagal: {value}', en: 'the relay failed: {value}' },
  pulse_left_out: { id: 'tidak diminta', en: 'not asked for' },
  slip_out: { id: 'keluar, printer menegaskan', en: 'came out, the printer confirmed it' },
  slip_elsewhere: { id: 'keluar di printer tetangga', en: 'came out of the neighbour’s printer' },
  slip_sent: { id: 'terkirim, printer ini tidak pernah menjawab', en: 'sent, this printer never answers' },
  slip_failed: { id: 'tidak keluar: {value}', en: 'did not come out: {value}' },
} as const satisfies Record<string, Sentence>

type SelfTestFinding = keyof typeof selfTestWords
export const selfTestFindings = Object.keys(selfTestWords) as [SelfTestFinding, ...SelfTestFinding[]]

/** A finding as a sentence; a driver's short word becomes one a technician knows. */
export const selfTestSaid = (
  finding: SelfTestFinding,
  value: string | null,
): { readonly sentence: Sentence; readonly values: Values } => ({
  sentence: selfTestWords[finding],
  values: value === null ? {} : { value: deviceDetailWords[value] ?? value },
})
