import type { Link } from '../queries/auditChain.ts'
import { verifyAudit, type ChainFault } from '../queries/verifyAudit.ts'
import { clerk, Problem, type Command } from './command.ts'

const shown = 20

export const verifyAuditCommand: Command = {
  summary: 'Proves that no record of the activity log was changed or removed',
  usage: '[--known <position>:<hash>]   (a head that this command or the server’s log said earlier)',
  options: { known: { type: 'string' } },
  async run({ options, database: open, say }) {
    const known = linkOf(options['known'])
    const database = await open()
    const { records, waiting, head, faults } = await verifyAudit((step) => database.read(clerk, step), known)
    for (const fault of faults.slice(0, shown)) say(sentenceOf(fault))
    if (faults.length > shown) say(`And ${faults.length - shown} more.`)
    if (faults.length > 0) throw new Problem(`The activity log does not hold: ${faults.length} faults.`)
    say(`${records} records hold; ${waiting} wait to be sealed.`)
    if (head !== null) say(`Head ${head.seq}:${head.hash}`)
  },
}

function linkOf(given: string | boolean | undefined): Link | null {
  if (given === undefined) return null
  const [, seq, hash] = /^(\d+):([0-9a-f]{64})$/.exec(String(given)) ?? []
  if (seq === undefined || hash === undefined) throw new Problem('Give a head as it was said: --known 1234:0a1b…')
  return { seq: Number(seq), hash }
}

const sentences: Readonly<Record<ChainFault['fault'], string>> = {
  changed: 'was changed after it was sealed',
  missing: 'is missing',
  loose: 'does not follow the record before it',
  head: 'is not where the sealer stopped',
}

const sentenceOf = ({ fault, from, to }: ChainFault): string =>
  from === to ? `Record ${from} ${sentences[fault]}.` : `Records ${from} to ${to}: each ${sentences[fault]}.`
