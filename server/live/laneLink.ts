import { LabAnswer, LaneCommandAnswer, type LaneCommand } from '#shared/contract/lane.ts'
import type { LaneLink } from '../ports.ts'
import type { LaneSocket } from './namespaces.ts'

/** A look at the devices takes a second at most; a self-test waits for a scan and for paper. */
const labWithinMs = 1_500
const selfTestWithinMs = 30_000

/**
 * Sends each command once, to the socket that holds the lane now, and waits for its answer no longer than the
 * command lives. What was sent but not answered may have been executed: it is told as failed, never sent again.
 */
export function createLaneLink(held: () => ReadonlyMap<string, LaneSocket>): LaneLink {
  return {
    isConnected: (laneId) => held().get(laneId)?.connected === true,
    async askLab(laneId, question) {
      const socket = held().get(laneId)
      if (socket?.connected !== true) return 'unreachable'
      const within = question.do === 'self_test' ? selfTestWithinMs : labWithinMs
      const answer = await socket
        .timeout(within)
        .emitWithAck('lab', question)
        .catch(() => null)
      const parsed = LabAnswer.safeParse(answer)
      return parsed.success ? parsed.data : 'unreachable'
    },
    async send(laneId, command) {
      const socket = held().get(laneId)
      if (socket?.connected !== true) return 'unreachable'
      const left = Date.parse(command.issued_at) + command.ttl_ms - Date.now()
      if (left <= 0) return unanswered(command, 'expired', null)
      return await sendOnce(socket, command, left)
    },
  }
}

async function sendOnce(socket: LaneSocket, command: LaneCommand, milliseconds: number): Promise<LaneCommandAnswer> {
  let onDisconnect = (): void => {}
  const dropped = new Promise<null>((resolve) => {
    onDisconnect = () => resolve(null)
    socket.once('disconnect', onDisconnect)
  })
  try {
    const answer = await Promise.race([socket.timeout(milliseconds).emitWithAck('command', command), dropped])
    const parsed = LaneCommandAnswer.safeParse(answer)
    return parsed.success && parsed.data.id === command.id
      ? parsed.data
      : unanswered(command, 'failed', answer === null ? 'line_lost' : 'answer_unreadable')
  } catch {
    return unanswered(command, 'failed', 'no_answer')
  } finally {
    socket.off('disconnect', onDisconnect)
  }
}

const unanswered = (command: LaneCommand, outcome: 'expired' | 'failed', detail: string | null): LaneCommandAnswer => ({
  id: command.id,
  outcome,
  detail,
  at: new Date().toISOString(),
})
