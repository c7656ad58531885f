import { z } from 'zod'
import { laneDevice } from '../access.ts'
import { get, post } from '../endpoint.ts'
import { JournalAnswer, JournalEntry, mostEntries } from '../laneJournal.ts'
import { SignedSnapshot } from '../laneSnapshot.ts'

const group = 'Lane Agent'

export const laneAgent = {
  snapshot: get('/v1/lane-agent/snapshot', {
    id: 'lane-agent.snapshot',
    group,
    summary: 'What the lane needs to decide by itself, signed',
    description:
      'Without `since` the whole of it, page by page; with the cursor of the last page what has changed. Tickets that may come soon or are inside, rules, lists, customs verdicts, occupancy and the public keys of tickets.',
    access: laneDevice,
    query: z.strictObject({ since: z.string().max(100).optional() }),
    reply: SignedSnapshot,
  }),
  upload: post('/v1/lane-agent/journal', {
    id: 'lane-agent.upload',
    group,
    summary: 'Upload what the lane did, in order',
    description:
      'Each entry is taken once, whatever is sent again. What cannot be taken is kept aside with its reason; the entries after it are taken all the same.',
    access: laneDevice,
    body: z.strictObject({ entries: z.array(JournalEntry).min(1).max(mostEntries) }).meta({ id: 'JournalUpload' }),
    reply: z.object({ answers: z.array(JournalAnswer) }),
  }),
}
