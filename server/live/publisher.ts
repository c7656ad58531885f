import { setTimeout as wait } from 'node:timers/promises'
import type { Database } from '../database/database.ts'
import type { Log } from '../ports.ts'
import { queueCodeco, type Opened } from '../actions/codeco/queueCodeco.ts'
import { queueWebhooks } from '../actions/queueWebhooks.ts'
import { presentOutwardEvent } from '../presenters/webhookEvents.ts'
import { hasWaitingEvents, numberOutbox, preparePublishing, runsPerBatch, type NumberedEvent } from './numberOutbox.ts'
import { pruneOutbox } from './pruneOutbox.ts'

export interface Publisher {
  /** Publishes what is committed, now. */
  nudge(): void
  /** Waits for the pass under way. */
  close(): Promise<void>
}

interface Options {
  readonly database: Database
  readonly log: Log
  readonly emit: (numbered: NumberedEvent) => void
  /** Whether the site tells customs of its gate movements. */
  readonly tellsCustoms?: boolean
}

const actor = { kind: 'system', id: 'system', name: 'publisher' } as const

/** Milliseconds. The poll finds what other processes wrote, and what waited while the database was away. */
const pollEvery = 1_000
const pruneEvery = 3_600_000

/** On a busy site a pass takes the events of several commits; the first event after a pause goes out at once. */
const leastBetweenPasses = 10

/** Numbers and emits the outbox, one pass at a time, oldest first; a nudge during a pass makes another follow. */
export function createPublisher({ database, log, emit, tellsCustoms = false }: Options): Publisher {
  let prepared = false
  let begun = -leastBetweenPasses
  let wanted = false
  let closed = false
  let running: Promise<void> | null = null

  function nudge(): void {
    wanted = true
    if (running !== null || closed) return
    running = publish().finally(() => {
      running = null
      if (wanted) nudge()
    })
  }

  async function publish(): Promise<void> {
    while (wanted && !closed) {
      await wait(begun + leastBetweenPasses - performance.now())
      begun = performance.now()
      wanted = false
      try {
        await publishBatch()
      } catch (error) {
        log.warn({ err: error }, 'Events wait in the outbox')
        await wait(500)
      }
    }
  }

  async function publishBatch(): Promise<void> {
    if (!prepared) await database.inWork({ actor }, ({ sql }) => preparePublishing(sql))
    prepared = true
    const runs = await database.inWork({ actor }, async (work) => {
      const numbered = await numberOutbox(work)
      const events = numbered.flat()
      work.beforeCommit(queueWebhooks(work.sql, outwardOf(events), work.now))
      if (tellsCustoms) work.beforeCommit(queueCodeco(work.sql, openedOf(events), work.now))
      return numbered
    })
    for (const one of runs.flat()) emit(one)
    if (runs.length === runsPerBatch) wanted = true
  }

  async function look(): Promise<void> {
    try {
      if (await database.read(actor, ({ sql }) => hasWaitingEvents(sql))) nudge()
    } catch {
      // The database is away; the next look will tell.
    }
  }

  async function prune(): Promise<void> {
    try {
      await database.inWork({ actor }, ({ sql, now }) => pruneOutbox(sql, now))
    } catch (error) {
      log.warn({ err: error }, 'Old events were not removed')
    }
  }

  const stopListening = database.onAnnounced(nudge)
  const polling = setInterval(() => void look(), pollEvery)
  const pruning = setInterval(() => void prune(), pruneEvery)
  nudge()
  return {
    nudge,
    async close() {
      closed = true
      stopListening()
      clearInterval(polling)
      clearInterval(pruning)
      await running
    },
  }
}

const outwardOf = (numbered: readonly NumberedEvent[]) =>
  numbered.flatMap(({ stream, event }) => presentOutwardEvent(stream, event) ?? [])

const openedOf = (numbered: readonly NumberedEvent[]): Opened[] =>
  numbered.flatMap(({ stream, event }) => {
    if (stream !== 'operations' || event.type !== 'activity.changed') return []
    const { id, outcome, ticket } = event.activity
    return outcome === 'opened' && ticket !== null ? [{ activityId: id, ticketId: ticket.id }] : []
  })
