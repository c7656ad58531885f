import type { z } from 'zod'
import type { GateActivity } from '#shared/contract/autogate/gateActivity.ts'
import type { Intervention as InterventionSchema } from '#shared/contract/autogate/intervention.ts'
import type { Lane as LaneSchema } from '#shared/contract/autogate/lane.ts'
import {
  closedShown,
  type GateFlow,
  type LiveEvent,
  type LiveGate,
  type OperationsSnapshot,
  type Pulse,
  type Site,
  type SiteSummary,
} from '#shared/contract/live.ts'

export type Lane = z.infer<typeof LaneSchema>
export type Intervention = z.infer<typeof InterventionSchema>
export type Activity = z.infer<typeof GateActivity>

export interface Table<Row> {
  readonly byId: Readonly<Record<string, Row>>
  readonly order: readonly string[]
}

/** Everything the Operations screen shows, as the server last told it. */
export interface Operations {
  readonly loaded: boolean
  readonly site: Site | null
  readonly gates: Table<LiveGate>
  readonly lanes: Table<Lane>
  /** Open ones only. */
  readonly interventions: Table<Intervention>
  readonly closed: readonly Intervention[]
  readonly closedMeanwhile: readonly Intervention[]
  readonly activities: Table<Activity>
  readonly flows: readonly GateFlow[]
  readonly summary: SiteSummary | null
}

const empty = { byId: {}, order: [] }

export const emptyOperations: Operations = {
  loaded: false,
  site: null,
  gates: empty,
  lanes: empty,
  interventions: empty,
  closed: [],
  closedMeanwhile: [],
  activities: empty,
  flows: [],
  summary: null,
}

const activitiesKept = 200

/** A whole new picture. Activities stay: a snapshot holds none. */
export function withSnapshot(operations: Operations, snapshot: OperationsSnapshot): Operations {
  const gates = tableOf(snapshot.gates, (a, b) => a.position - b.position)
  return {
    ...operations,
    loaded: true,
    site: snapshot.site,
    gates,
    lanes: tableOf(snapshot.lanes, byPlace(gates)),
    interventions: tableOf(snapshot.interventions, byUrgency),
    closed: snapshot.closed,
    flows: snapshot.flows,
    summary: snapshot.summary,
  }
}

/** Everything of one frame; its activities are put in order once, however many there are. */
export function withEvents(operations: Operations, events: readonly LiveEvent[]): Operations {
  const activities = events.flatMap((event) => (event.type === 'activity.changed' ? event.activity : []))
  return withActivities(events.reduce(withEvent, operations), activities)
}

function withEvent(operations: Operations, event: LiveEvent): Operations {
  switch (event.type) {
    case 'lane.changed':
      return withLane(operations, event.lane)
    case 'intervention.changed':
      return withIntervention(operations, event.intervention)
    case 'site.changed':
      return operations.site === null ? operations : { ...operations, site: { ...operations.site, ...event.site } }
    case 'activity.changed':
    case 'ticket.changed':
    case 'customs.changed':
    case 'buffer.changed':
    case 'notification.created':
    case 'notification.changed':
      return operations
  }
}

/** A lane from an event or from a reply; an older copy changes nothing. */
export function withLane(operations: Operations, lane: Lane): Operations {
  const known = operations.lanes.byId[lane.id]
  if (known !== undefined && known.version >= lane.version) return operations
  const moved =
    known === undefined ||
    known.position !== lane.position ||
    known.gate_id !== lane.gate_id ||
    known.direction !== lane.direction
  return { ...operations, lanes: put(operations.lanes, lane, moved ? byPlace(operations.gates) : null) }
}

/** An intervention from an event or from a reply: closed ones leave the queue for the history. */
export function withIntervention(operations: Operations, intervention: Intervention): Operations {
  const { interventions, closed } = operations
  const known = interventions.byId[intervention.id] ?? closed.find((row) => row.id === intervention.id)
  if (known !== undefined && known.version >= intervention.version) return operations
  const history = closed.filter((row) => row.id !== intervention.id)
  if (intervention.state !== 'closed')
    return { ...operations, interventions: put(interventions, intervention, byUrgency), closed: history }
  return {
    ...operations,
    interventions: without(interventions, intervention.id),
    closed: [intervention, ...history].slice(0, closedShown),
  }
}

/** Activities from events or from a list of the API, newest first, the latest two hundred. */
export function withActivities(operations: Operations, activities: readonly Activity[]): Operations {
  if (activities.length === 0) return operations
  const byId = { ...operations.activities.byId }
  for (const activity of activities) byId[activity.id] = activity
  const newest = Object.values(byId)
    .sort((a, b) => (a.decided_at < b.decided_at ? 1 : a.decided_at > b.decided_at ? -1 : 0))
    .slice(0, activitiesKept)
  return { ...operations, activities: tableOf(newest, null) }
}

export function withSite(operations: Operations, site: NonNullable<Pulse['site']>): Operations {
  return { ...operations, summary: site.summary, flows: site.flows }
}

/** Remembers which of the items that were open before the cut are open no more. */
export function withClosedMeanwhile(operations: Operations, openBefore: readonly string[]): Operations {
  const gone = new Set(openBefore.filter((id) => operations.interventions.byId[id] === undefined))
  const told = operations.closed.filter((row) => gone.has(row.id))
  return told.length === 0 ? operations : { ...operations, closedMeanwhile: told }
}

export const toldClosed = (operations: Operations): Operations => ({ ...operations, closedMeanwhile: [] })

type Order<Row> = ((a: Row, b: Row) => number) | null

interface Identified {
  readonly id: string
}

function tableOf<Row extends Identified>(rows: readonly Row[], order: Order<Row>): Table<Row> {
  const sorted = order === null ? rows : rows.toSorted(order)
  return { byId: Object.fromEntries(rows.map((row) => [row.id, row])), order: sorted.map((row) => row.id) }
}

/** The table with one row replaced or added; sorted again only where an order is given. */
function put<Row extends Identified>(table: Table<Row>, row: Row, order: Order<Row>): Table<Row> {
  const byId = { ...table.byId, [row.id]: row }
  return order === null ? { byId, order: table.order } : tableOf(Object.values(byId), order)
}

function without<Row>(table: Table<Row>, id: string): Table<Row> {
  if (table.byId[id] === undefined) return table
  const { [id]: _gone, ...byId } = table.byId
  return { byId, order: table.order.filter((kept) => kept !== id) }
}

const byUrgency = (a: Intervention, b: Intervention): number =>
  a.priority - b.priority || a.opened_at.localeCompare(b.opened_at) || a.id.localeCompare(b.id)

const byPlace =
  (gates: Table<LiveGate>) =>
  (a: Lane, b: Lane): number =>
    (gates.byId[a.gate_id]?.position ?? 0) - (gates.byId[b.gate_id]?.position ?? 0) ||
    a.position - b.position ||
    a.code.localeCompare(b.code)
