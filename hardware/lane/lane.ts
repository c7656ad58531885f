import type { LaneCommand } from '#shared/contract/lane.ts'
import { restingTurn, type Step, type Turn, type TurnEffect, type TurnInput, type Verdict } from './turn.ts'

/** A scanner reports one code several times: the same one within this time (ms) is one scan. */
const repeatMs = 3_000
/** An opened lane waits this long (ms) for a passage that no sensor reports. */
const passMs = 60_000
/** A server that was too slow once may be well again: it is asked anew after this time (ms), under the same key. */
const askAgainMs = 5_000
/** More than any code of ours has; the server calls such a code unreadable. */
const longestCode = 600

const assistance = 'Mohon tunggu, petugas akan membantu.'

/**
 * One step of a lane: state and input to state and effects. Nothing opens here but by a verdict or a command of the
 * server; whether it is still in time is asked again when the relay is about to switch.
 */
export function nextTurn(turn: Turn, input: TurnInput, now: number): Step {
  switch (input.type) {
    case 'arrived':
      return turn.phase === 'idle' || turn.phase === 'arrived'
        ? stay({ ...turn, phase: 'arrived', vehicle: input.vehicle })
        : stay(turn)
    case 'scanned':
      return scanned(turn, input, now)
    case 'verdict':
      return isAwaited(turn, input.scanId)
        ? decided(turn, input.verdict, { now, clock: input.alone === true ? 'lane' : 'server' })
        : late(turn, input.verdict)
    case 'unreachable':
      if (!isAwaited(turn, input.scanId)) return stay(turn)
      return stay({
        ...turn,
        phase: 'assistance',
        lamp: 'yellow',
        message: assistance,
        unanswered: true,
        until: now + askAgainMs,
      })
    case 'rejected':
      if (!isAwaited(turn, input.scanId)) return stay(turn)
      return stay({ ...turn, phase: 'assistance', lamp: 'yellow', message: input.message, unanswered: false })
    case 'link_up':
      return isUnanswered(turn) ? checkIn({ ...turn, phase: 'deciding' }, turn.scan) : stay(turn)
    case 'command':
      return commanded(turn, input.command)
    case 'pulsed':
      return pulsed(turn, input, now)
    case 'gone':
      return {
        turn: restingTurn,
        effects:
          turn.activityId === null ? [] : [{ type: 'passage', activityId: turn.activityId, outcome: input.outcome }],
      }
    case 'presence':
      // The camera's word for it was lost: without an open barrier nobody can have passed.
      if (input.present || turn.phase === 'idle') return stay(turn)
      return nextTurn(turn, { type: 'gone', outcome: turn.phase === 'opened' ? 'passed' : 'left' }, now)
    case 'resumed':
      return stay({ ...turn, phase: 'assistance', activityId: input.activityId, lamp: 'yellow', message: assistance })
    case 'tick':
      if (turn.until === null || now < turn.until) return stay(turn)
      return isUnanswered(turn) ? checkIn({ ...turn, phase: 'deciding' }, turn.scan) : stay(restingTurn)
  }
}

const stay = (turn: Turn): Step => ({ turn, effects: [] })

const isUnanswered = (turn: Turn): turn is Turn & { readonly scan: NonNullable<Turn['scan']> } =>
  turn.phase === 'assistance' && turn.unanswered && turn.scan !== null

const isAwaited = ({ phase, scan }: Turn, scanId: string): boolean => phase === 'deciding' && scan?.id === scanId

const checkIn = (turn: Turn, scan: NonNullable<Turn['scan']>): Step => ({
  turn: { ...turn, scan, until: null },
  effects: [{ type: 'check_in', scan, vehicle: turn.vehicle }],
})

function scanned(turn: Turn, input: Extract<TurnInput, { type: 'scanned' }>, now: number): Step {
  const code = input.code.trim().slice(0, longestCode)
  const repeated = turn.scan?.code === code && now - turn.scan.at < repeatMs
  if (code === '' || repeated || turn.phase === 'deciding' || turn.phase === 'opened') return stay(turn)
  const same = turn.unanswered && turn.scan?.code === code ? turn.scan.id : input.freshId
  return checkIn({ ...turn, phase: 'deciding', unanswered: false, trouble: null }, { id: same, code, at: now })
}

const phaseOf = { allow: 'opened', review: 'waiting', deny: 'refused' } as const

function decided(turn: Turn, verdict: Verdict, { now, clock }: { now: number; clock: 'server' | 'lane' }): Step {
  const { command, print_job: slip } = verdict
  const effects: TurnEffect[] = []
  if (command !== null)
    effects.push({
      type: 'pulse',
      pulse: { id: command.id, action: command.action },
      issuedAt: command.issued_at,
      ttlMs: command.ttl_ms,
      remote: false,
      clock,
    })
  if (slip !== null) effects.push({ type: 'print', slip })
  const phase = phaseOf[verdict.decision]
  return {
    turn: {
      ...turn,
      phase,
      unanswered: false,
      activityId: verdict.id,
      // Green comes with the moving barrier.
      lamp: command !== null ? turn.lamp : verdict.lamp === 'unknown' ? 'off' : verdict.lamp,
      message: verdict.instruction,
      until: phase === 'opened' ? now + passMs : null,
    },
    effects,
  }
}

/** The vehicle left before its verdict came: nothing opens for nobody, and the server learns that it left. */
const late = (turn: Turn, verdict: Verdict): Step => ({
  turn,
  effects: [{ type: 'passage', activityId: verdict.id, outcome: 'left' }],
})

function commanded(turn: Turn, command: LaneCommand): Step {
  const done = { outcome: 'executed', detail: null } as const
  switch (command.action) {
    case 'open':
    case 'close':
      return {
        turn,
        effects: [
          {
            type: 'pulse',
            pulse: { id: command.id, action: command.action },
            issuedAt: command.issued_at,
            ttlMs: command.ttl_ms,
            remote: true,
            clock: 'server',
          },
        ],
      }
    case 'lamp':
      return {
        turn: {
          ...turn,
          phase: command.lamp === 'red' && turn.phase === 'waiting' ? 'refused' : turn.phase,
          lamp: command.lamp === 'unknown' ? 'off' : command.lamp,
          message: command.message,
        },
        effects: [{ type: 'answer', id: command.id, result: done }],
      }
    case 'print':
      return {
        turn,
        effects: [
          { type: 'print', slip: command.slip },
          { type: 'answer', id: command.id, result: done },
        ],
      }
  }
}

function pulsed(turn: Turn, { pulse, result, remote }: Extract<TurnInput, { type: 'pulsed' }>, now: number): Step {
  const effects: TurnEffect[] = remote ? [{ type: 'answer', id: pulse.id, result }] : []
  if (result.outcome === 'executed') return { turn: moved(turn, pulse.action, now), effects }
  if (remote) return { turn, effects }
  const trouble = { word: result.outcome === 'failed' ? 'barrier_failed' : 'command_expired', since: now } as const
  return {
    turn: { ...turn, phase: 'assistance', lamp: 'yellow', message: assistance, trouble, until: null },
    effects,
  }
}

function moved(turn: Turn, action: 'open' | 'close', now: number): Turn {
  if (action === 'open') return { ...turn, phase: 'opened', lamp: 'green', trouble: null, until: now + passMs }
  if (turn.phase !== 'opened') return turn
  return turn.vehicle === null ? restingTurn : { ...turn, phase: 'waiting', lamp: 'red', until: null }
}
