import { Refusal } from '#shared/contract/errors.ts'
import { shelvedUntil } from '#shared/domain/shelving.ts'
import { titleOfReason } from '#shared/words/interventionReasons.ts'
import { decideWords, toastWords } from '#shared/words/console/decide.ts'
import { NoAnswer } from '../../api/fetchSend.ts'
import { decision, intervene, type Decision, type DeedReply } from '../../api/intervene.ts'
import { showProgress, type BarrierProgress } from '../../commands/progress.ts'
import { serverNow } from '../../live/connection.ts'
import { operationsNow, shiftPlanNow } from '../../live/operations.ts'
import { shortTime } from '../../ui/formats.ts'
import { saying, within, type Said } from '../../ui/said.ts'
import { toast } from '../../ui/toasts.ts'
import type { Reasoned, ReasonOutcome } from '../../features/decide/useCommit.ts'
import type { ReasonRequest } from './dialog.ts'
import { reasonedDeed } from './reasonedDeed.ts'
import { tellFailure, tellOutcome } from './tellFailure.ts'

/** Sends the decisions of one dialog. The same decision after no answer keeps its key, so that it acts once. */
export function createDecider(request: ReasonRequest, version: number, laneCode: string) {
  let last: { readonly reasoned: string; readonly sent: Decision } | null = null

  return decide

  async function decide(reasoned: Reasoned): Promise<ReasonOutcome> {
    const words = JSON.stringify(reasoned)
    if (last?.reasoned !== words) {
      const deed = reasonedDeed(request, version, reasoned, new Date(serverNow()).toISOString())
      last = { reasoned: words, sent: decision(request.laneId, deed) }
    }
    const { sent } = last
    const action = request.action === 'open' || request.action === 'close' ? request.action : null
    const done = doneText(request, laneCode, reasoned)
    const again = () => void decide(reasoned).then((outcome) => tellOutcome(laneCode, outcome))
    const follow = (phase: BarrierProgress['phase']): void => {
      if (action === null) return
      showProgress(request.laneId, { action, startedAt: serverNow(), phase, done, again })
    }
    follow('sent')
    try {
      const reply = await intervene(sent)
      last = null
      if (action === null) toast('check', done)
      else if (arrived(reply)) follow('acknowledged')
      else {
        follow('failed')
        tellFailure(laneCode, reply.command?.outcome ?? 'silent', again)
      }
      return { kind: 'done' }
    } catch (error) {
      if (action !== null) showProgress(request.laneId, undefined)
      if (error instanceof NoAnswer) return { kind: 'failed', message: error.message, unknown: true }
      last = null
      if (!(error instanceof Refusal)) throw error
      return error.status === 409
        ? handledBy(request, error)
        : { kind: 'failed', message: error.message, unknown: false }
    }
  }
}

const arrived = ({ command }: DeedReply): boolean => command?.outcome === 'executed' || command?.outcome === 'duplicate'

/** Who was first, as the live picture tells it by now. */
function handledBy({ interventionId, laneId }: ReasonRequest, refusal: Refusal): ReasonOutcome {
  const { interventions, closed, lanes } = operationsNow()
  const item = closed.find(({ id }) => id === interventionId) ?? interventions.byId[interventionId ?? '']
  const lease = lanes.byId[laneId]?.intervention
  const owner = item?.owner?.name ?? lease?.by?.name ?? null
  return { kind: 'handled', message: refusal.message, owner, at: item?.closed_at ?? lease?.since ?? null }
}

const modes = {
  auto: decideWords.modeAuto,
  manual: decideWords.modeManual,
  takeover: decideWords.modeTakeover,
  closed: decideWords.modeClosed,
} as const

function doneText(request: ReasonRequest, lane: string, { reason_code, note }: Reasoned): Said {
  const reason = titleOfReason(reason_code) ?? { id: note, en: note }
  switch (request.action) {
    case 'open':
      return within(toastWords.opened, 'reason', reason, { lane })
    case 'close':
      return within(toastWords.closedBarrier, 'reason', reason, { lane })
    case 'refuse':
      return within(toastWords.refused, 'reason', reason, { lane })
    case 'shelve':
      return saying(toastWords.shelved, {
        lane,
        time: shortTime(shelvedUntil(request.minutes ?? 5, new Date(serverNow()), shiftPlanNow()).getTime()),
      })
    case 'set_mode':
      return within(toastWords.mode, 'mode', modes[request.mode ?? 'auto'], { lane })
    case 'take':
      return saying(toastWords.taken, { lane })
  }
}
