import type { LaneCommand, LaneCommandAnswer } from '#shared/contract/lane.ts'
import type { LaneLink } from '#server/ports.ts'

type Reply = LaneCommandAnswer['outcome'] | 'unreachable'

/** A line to lane agents that remembers what was sent, and when: `atSending` runs before the lane answers. */
export interface FakeLaneLink extends LaneLink {
  readonly sent: { readonly laneId: string; readonly command: LaneCommand }[]
  connected: boolean
  reply: Reply
  atSending: (laneId: string, command: LaneCommand) => Promise<void>
}

export function fakeLaneLink(): FakeLaneLink {
  const link: FakeLaneLink = {
    sent: [],
    connected: true,
    reply: 'executed',
    atSending: async () => {},
    isConnected: () => link.connected,
    askLab: async () => 'unreachable',
    async send(laneId, command) {
      link.sent.push({ laneId, command })
      await link.atSending(laneId, command)
      if (link.reply === 'unreachable') return 'unreachable'
      return { id: command.id, outcome: link.reply, detail: null, at: new Date().toISOString() }
    },
  }
  return link
}
