import type { SelfTest } from '#shared/contract/autogate/commissioning.ts'
import type { SlipLine } from '#shared/slip/slipLines.ts'
import { say } from '#shared/words/sentence.ts'
import { selfTestSaid } from '#shared/words/selfTest.ts'

const outcomes = { passed: 'LULUS', failed: 'GAGAL', skipped: 'DILEWATI' } as const
const names = { scan: 'Pemindai', lamp: 'Lampu', pulse: 'Palang', slip: 'Printer' } as const

/** The machine stands at the gate: its own clock is the site's. */
const clock = new Intl.DateTimeFormat('id-ID', {
  day: '2-digit',
  month: '2-digit',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  timeZoneName: 'short',
})

/** The protocol of a self-test as a slip, to be signed and kept; that it comes out is the printer's part. */
export const protocolLines = (lane: string, at: Date, steps: SelfTest['steps']): readonly SlipLine[] => [
  { kind: 'title', text: 'PROTOKOL UJI MANDIRI' },
  { kind: 'plate', text: lane },
  { kind: 'text', text: clock.format(at) },
  { kind: 'rule' },
  ...steps.flatMap(({ step, outcome, finding, value }): SlipLine[] => {
    const { sentence, values } = selfTestSaid(finding, value)
    return [
      { kind: 'field', label: names[step], value: outcomes[outcome] },
      { kind: 'field', label: '', value: say(sentence, 'id', values) },
    ]
  }),
  { kind: 'field', label: names.slip, value: 'slip ini' },
  { kind: 'rule' },
  { kind: 'field', label: 'Teknisi', value: '' },
  { kind: 'field', label: '', value: '' },
  { kind: 'field', label: 'Paraf', value: '....................' },
]
