import { io, type Socket } from 'socket.io-client'
import {
  LabQuestion,
  LaneCommand,
  laneNamespace,
  type Accepted,
  type LabAnswer,
  type LaneAgentEvents,
  type LaneCommandAnswer,
  type LaneReport,
  type LaneServerEvents,
} from '#shared/contract/lane.ts'
import { ServerClock } from './serverClock.ts'

export type LineState = 'connected' | 'lost' | 'replaced'

export interface LaneLineListeners {
  readonly onState: (state: LineState) => void
  readonly onCommand: (command: LaneCommand) => Promise<LaneCommandAnswer>
  readonly onLab: (question: LabQuestion) => Promise<LabAnswer>
}

/** The lane's open line to the server: commands in, facts out. */
export interface LaneLine {
  /** True when the server's clock is known, too: before that no command can be obeyed. */
  connected(): boolean
  /** Milliseconds since 1970 on the server's clock; null while it is not known. */
  serverNow(): number | null
  /** Sends how the lane is now, or not at all: nothing is kept for a later connection. */
  report(report: LaneReport): Promise<Accepted | null>
  close(): void
}

const answerWithinMs = 3_000
const clockEveryMs = 20_000
const firstSamples = 3

export function connectLaneLine(
  url: string,
  token: string,
  { onState, onCommand, onLab }: LaneLineListeners,
): LaneLine {
  const socket: Socket<LaneServerEvents, LaneAgentEvents> = io(new URL(laneNamespace, url).href, {
    auth: { token },
    transports: ['websocket'],
    reconnectionDelay: 250,
    reconnectionDelayMax: 3_000,
    forceNew: true,
  })
  const clock = new ServerClock()
  const measure = () => clock.measure(() => socket.timeout(answerWithinMs).emitWithAck('clock'))
  const timer = setInterval(() => socket.connected && void measure(), clockEveryMs)

  socket.on('connect', () => {
    clock.forget()
    void (async () => {
      for (let sample = 0; sample < firstSamples; sample++) await measure()
      if (socket.connected) onState('connected')
    })()
  })
  socket.on('disconnect', (reason) => {
    onState('lost')
    // The server closed the line by itself: socket.io leaves it to us to come back.
    if (reason === 'io server disconnect' && !replaced) retry()
  })
  socket.on('connect_error', () => {
    // Refused by the server (token, disabled device): not retried by the library, so we ask again later.
    if (!socket.active) retry()
  })
  let replaced = false
  let again: NodeJS.Timeout | null = null
  const retry = (): void => {
    again = setTimeout(() => socket.connect(), answerWithinMs)
  }
  socket.on('replaced', () => {
    replaced = true
    socket.disconnect()
    onState('replaced')
  })
  socket.on('lab', (payload, answer) => {
    const question = LabQuestion.safeParse(payload)
    if (question.success) void onLab(question.data).then(answer)
  })
  socket.on('command', (payload, answer) => {
    const command = LaneCommand.safeParse(payload)
    if (command.success) void onCommand(command.data).then(answer)
  })

  return {
    connected: () => socket.connected && clock.now() !== null,
    serverNow: () => clock.now(),
    report: async (report) => {
      if (!socket.connected) return null
      return await socket
        .timeout(answerWithinMs)
        .emitWithAck('report', report)
        .catch(() => null)
    },
    close: () => {
      clearInterval(timer)
      if (again !== null) clearTimeout(again)
      socket.disconnect()
    },
  }
}
