import { LabAnswer, LaneCommandAnswer, type LabQuestion, type LaneCommand } from '#shared/contract/lane.ts'
import type { LaneLink } from '../ports.ts'
import type { LanesElsewhere } from './lanesElsewhere.ts'
import { roomOfLane, type LaneNamespace, type LaneSocket } from './namespaces.ts'

/** A look at the devices takes a second at most; a self-test waits for a scan and for paper. */
const labWithinMs = 1_500
const selfTestWithinMs = 30_000

interface Parts {
  readonly lanes: LaneNamespace
  readonly held: () => ReadonlyMap<string, LaneSocket>
  readonly elsewhere: LanesElsewhere
}

/**
 * Sends each command once, to the socket that holds the lane now, here or at another server of the site, and waits
 * for its answer no longer than the command lives. What was sent but not answered may have been executed: it is told
 * as failed, never sent again.
 */
export function createLaneLink({ lanes, held, elsewhere }: Parts): LaneLink {
  /** The lane's own socket, the way to another server's, or nothing. */
  function lineTo(laneId: string): Line | null {
    const socket = held().get(laneId)
    if (socket?.connected === true) return lineHere(socket)
    return elsewhere.has(laneId) ? lineElsewhere(lanes, laneId) : null
  }
  return {
    isConnected: (laneId) => lineTo(laneId) !== null,
    async askLab(laneId, question) {
      const within = question.do === 'self_test' ? selfTestWithinMs : labWithinMs
      const parsed = LabAnswer.safeParse(await lineTo(laneId)?.ask(question, within))
      return parsed.success ? parsed.data : 'unreachable'
    },
    async send(laneId, command) {
      const line = lineTo(laneId)
      if (line === null) return 'unreachable'
      const left = Date.parse(command.issued_at) + command.ttl_ms - Date.now()
      if (left <= 0) return unanswered(command, 'expired', null)
      const answer = await line.order(command, left)
      if (answer === null || answer === 'line_lost') return unanswered(command, 'failed', answer ?? 'no_answer')
      const parsed = LaneCommandAnswer.safeParse(answer)
      return parsed.success && parsed.data.id === command.id
        ? parsed.data
        : unanswered(command, 'failed', 'answer_unreadable')
    },
  }
}

/** What was answered in time, unread; null where nothing was. */
interface Line {
  order(command: LaneCommand, withinMs: number): Promise<unknown>
  ask(question: LabQuestion, withinMs: number): Promise<unknown>
}

function lineHere(socket: LaneSocket): Line {
  const silent = (): null => null
  return {
    ask: (question, withinMs) => socket.timeout(withinMs).emitWithAck('lab', question).catch(silent),
    async order(command, withinMs) {
      let onDisconnect = (): void => {}
      const dropped = new Promise<'line_lost'>((resolve) => {
        onDisconnect = () => resolve('line_lost')
        socket.once('disconnect', onDisconnect)
      })
      const answered = socket.timeout(withinMs).emitWithAck('command', command).catch(silent)
      const first = await Promise.race([answered, dropped])
      socket.off('disconnect', onDisconnect)
      return first
    },
  }
}

/** Only one socket stands in a lane's room: at most one answers. */
const lineElsewhere = (lanes: LaneNamespace, laneId: string): Line => ({
  ask: (question, withinMs) =>
    new Promise((resolve) =>
      lanes
        .to(roomOfLane(laneId))
        .timeout(withinMs)
        .emit('lab', question, (_late, answers) => resolve(answers[0] ?? null)),
    ),
  order: (command, withinMs) =>
    new Promise((resolve) =>
      lanes
        .to(roomOfLane(laneId))
        .timeout(withinMs)
        .emit('command', command, (_late, answers) => resolve(answers[0] ?? null)),
    ),
})

const unanswered = (command: LaneCommand, outcome: 'expired' | 'failed', detail: string | null): LaneCommandAnswer => ({
  id: command.id,
  outcome,
  detail,
  at: new Date().toISOString(),
})
