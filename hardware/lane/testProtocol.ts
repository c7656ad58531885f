import type { SelfTest } from '#shared/contract/autogate/commissioning.ts'
import { placeSlip } from '#shared/slip/placeSlip.ts'
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

const thisSlip: SlipLine = { kind: 'field', label: names.slip, value: 'slip ini' }

/** The protocol of a self-test as a slip, to be signed and kept; while it is printed, that it comes out is the printer's part. */
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
  ...(steps.some(({ step }) => step === 'slip') ? [] : [thisSlip]),
  { kind: 'rule' },
  { kind: 'field', label: 'Teknisi', value: '' },
  { kind: 'field', label: '', value: '' },
  { kind: 'field', label: 'Paraf', value: '....................' },
]

/** The whole protocol for a file, in base64: also where no printer gave it out. */
export async function protocolPdf(lane: string, at: Date, steps: SelfTest['steps']): Promise<string> {
  // A lane that is never tested does not wait for it at its start.
  const { slipPdf } = await import('../printing/slipPdf.ts')
  return Buffer.from(slipPdf(placeSlip(protocolLines(lane, at, steps), 80))).toString('base64')
}
