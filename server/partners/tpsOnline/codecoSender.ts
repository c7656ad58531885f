import { siteClock } from '#shared/domain/siteTime.ts'
import { noteFailedReconciliation, reconcileCodeco } from '../../actions/codeco/reconcileCodeco.ts'
import { settleCodeco, takeCodeco, type CodecoAttempt, type TakenCodeco } from '../../actions/codeco/settleCodeco.ts'
import { settleLedger, type CodecoLedger } from '../../actions/codeco/settleLedger.ts'
import { writeCodeco, type TpsSite } from '../../actions/codeco/writeCodeco.ts'
import type { Database } from '../../database/database.ts'
import type { Log } from '../../ports.ts'
import { areUnsettled } from '../../queries/codecoRows.ts'
import type { Guard } from '../outside/guard.ts'
import type { TpsOnline } from './tpsOnline.ts'

export interface CodecoSender {
  /** Tells the movements that are due, and waits for the answers. How many it told. */
  send(now?: Date): Promise<number>
  /** Asks what became of the movements that were told and not yet settled. Nobody is asked while there are none. */
  acknowledge(): Promise<void>
  /** Compares with what customs has, from one day of the site to another. */
  reconcile(from: string, to: string): Promise<void>
}

interface Parts {
  readonly tpsOnline: TpsOnline
  readonly guard: Guard
  readonly site: TpsSite
  readonly database: Database
  readonly log: Log
}

const clerk = { kind: 'system', id: 'system', name: 'CODECO' } as const
const mostAtOnce = 8

/** Tells gate movements. One whose answer was lost is told again under the same reference number, by which customs knows it. */
export function createCodecoSender({ tpsOnline, guard, site, database, log }: Parts): CodecoSender {
  async function tell(taken: TakenCodeco): Promise<CodecoAttempt> {
    const at = new Date()
    const began = performance.now()
    const ended = (outcome: CodecoAttempt['outcome'], answer: string): CodecoAttempt => ({
      at,
      durationMs: Math.round(performance.now() - began),
      outcome,
      answer: answer.slice(0, 1000),
    })
    try {
      const { outcome, answer } = await tpsOnline.tell(taken.kind, taken.payload)
      return ended(outcome, answer)
    } catch (cause) {
      return ended('failed', (cause as Error).message)
    }
  }

  async function ask(from: string, to: string): Promise<CodecoLedger> {
    const sent = await tpsOnline.sentBetween(from, to)
    const refused = [...(await tpsOnline.failedBetween(from, to)), ...(await tpsOnline.rejectedBetween(from, to))]
    return { from, to, sent, refused }
  }

  return {
    async send(now = new Date()) {
      /* While TPS Online is left alone no message loses an attempt. */
      if (guard.rests()) return 0
      const taken = await database.inWork({ actor: clerk, now }, (work) =>
        takeCodeco(work, (id) => writeCodeco(work, id, site), mostAtOnce),
      )
      for (const one of taken) {
        const attempt = await tell(one)
        await database
          .inWork({ actor: clerk }, (work) => settleCodeco(work, one, attempt))
          .catch((cause: unknown) => log.warn({ err: cause, message: one.id }, 'A gate movement will be told again'))
      }
      return taken.length
    },
    async acknowledge() {
      if (guard.rests()) return
      const [from, to] = lastTwoDays(new Date())
      if (!(await database.read(clerk, ({ sql }) => areUnsettled(sql, from)))) return
      try {
        const ledger = await ask(from, to)
        await database.inWork({ actor: clerk }, (work) => settleLedger(work, ledger))
      } catch (cause) {
        log.warn({ err: cause }, 'Customs could not say what became of the gate movements; it is asked again')
      }
    },
    async reconcile(from, to) {
      try {
        const ledger = await ask(from, to)
        await database.inWork({ actor: clerk }, (work) => reconcileCodeco(work, ledger))
      } catch (cause) {
        const error = (cause as Error).message
        await database.inWork({ actor: clerk }, (work) => noteFailedReconciliation(work, { from, to }, error))
      }
    },
  }
}

/** Yesterday and today, by the site's clock. */
export const lastTwoDays = (now: Date): readonly [string, string] => [
  siteClock(new Date(now.getTime() - 86_400_000)).day,
  siteClock(now).day,
]
