import { manualMode } from '#shared/contract/autogate/manualMode.ts'
import { Refusal } from '#shared/contract/errors.ts'
import { slipName } from '#shared/domain/manualMode.ts'
import { sayReason } from '#shared/words/reasonSentence.ts'
import { slipWords } from '#shared/words/slips.ts'
import { enterSlip, voidSlip } from '../actions/manual/enterSlip.ts'
import { issueSlips } from '../actions/manual/issueSlips.ts'
import { startManual, stopManual } from '../actions/manual/switchManual.ts'
import type { Reading } from '../database/work.ts'
import { handle } from '../http/handle.ts'
import { isOfZone } from '../policies/companyScope.ts'
import { requireZone } from '../policies/requireZone.ts'
import { presentPeriod, presentSlip } from '../presenters/manualMode.ts'
import { findGate } from '../queries/gateRows.ts'
import {
  findPeriod,
  findPeriods,
  findSlips,
  openSlips,
  runningPeriod,
  type ManualPeriodRow,
} from '../queries/manualRows.ts'

export const manualModeHandlers = handle(manualMode, {
  async current({ params }, { sql, actor }) {
    const gate = isOfZone(actor) ? await findGate(sql, params.id) : null
    if (gate === null) throw new Refusal('row.not_found')
    const period = await runningPeriod(sql, gate.id)
    return { running: period !== null, period: period === null ? null : presentPeriod(period) }
  },
  start: async ({ params, body, actor, ports }, work) =>
    presentPeriod(await startManual(work, params.id, body, { actor, links: ports.links })),
  stop: async ({ params, actor, ports }, work) =>
    presentPeriod(await stopManual(work, params.id, { actor, links: ports.links })),
  async issue({ params, body, actor }, work) {
    const slips = await issueSlips(work, params.id, body.count, actor)
    const period = await runningPeriod(work.sql, params.id)
    if (period === null) throw new Refusal('manual.not_running')
    return { period: presentPeriod(period), slips }
  },
  async periods({ query }, { sql, actor }) {
    requireZone(actor)
    const { rows, total } = await findPeriods(sql, query)
    return { rows: rows.map(presentPeriod), total }
  },
  period: async ({ params }, reading) => presentPeriod(await knownPeriod(reading, params.id)),
  async slips({ params, query }, reading) {
    const { id } = await knownPeriod(reading, params.id)
    const { rows, total } = await findSlips(reading.sql, id, query)
    return { rows: rows.map(presentSlip), total }
  },
  async sheet({ params, query, ports, now, language }, reading) {
    const period = await knownPeriod(reading, params.id)
    const open = await openSlips(reading.sql, period.id, query)
    const words = slipWords[language]
    const body = await ports.papers.slips({
      ...words,
      gate: `${period.gate_name} (${period.gate_code})`,
      names: open.map(({ number }) => slipName(period.gate_code, number)),
      printedAt: now.toISOString(),
    })
    return { mediaType: 'application/pdf', fileName: `slip-${period.gate_code}.pdf`, body, inline: true }
  },
  async enter(asked, work) {
    const { slip, ticketMoved, reasons } = await enterSlip(work, asked)
    return {
      slip: presentSlip(slip),
      ticket_moved: ticketMoved,
      reasons: reasons.map((reason) => sayReason(reason, asked.language)),
    }
  },
  void: async (asked, work) => presentSlip(await voidSlip(work, asked)),
})

async function knownPeriod({ sql, actor }: Reading, id: string): Promise<ManualPeriodRow> {
  const found = isOfZone(actor) ? await findPeriod(sql, id) : null
  if (found === null) throw new Refusal('row.not_found')
  return found
}
