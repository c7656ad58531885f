import { laneAgent } from '#shared/contract/autogate/laneAgent.ts'
import { recordJournal } from '../actions/lanes/recordJournal.ts'
import { takeSnapshot } from '../actions/lanes/takeSnapshot.ts'
import { handle } from '../http/handle.ts'

export const laneAgentHandlers = handle(laneAgent, {
  snapshot: ({ query, actor, ports }, reading) => takeSnapshot(reading, actor.laneId, { since: query.since, ports }),
  upload: async (asked, work) => ({ answers: await recordJournal(work, asked) }),
})
