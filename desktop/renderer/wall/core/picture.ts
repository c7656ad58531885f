import type { LiveFigures, LiveGate, Site } from '#shared/contract/live.ts'
import type {
  WallEvent,
  WallIntervention,
  WallLane,
  WallPassage,
  WallPulse,
  WallSnapshot,
} from '#shared/contract/wall.ts'

/** Everything a wall knows. Nothing in it grows with time. */
export interface Picture {
  readonly site: Site | null
  readonly gates: readonly LiveGate[]
  readonly lanes: readonly WallLane[]
  readonly interventions: readonly WallIntervention[]
  readonly passages: readonly WallPassage[]
  readonly pulse: WallPulse | null
  readonly figures: LiveFigures | null
}

export const emptyPicture: Picture = {
  site: null,
  gates: [],
  lanes: [],
  interventions: [],
  passages: [],
  pulse: null,
  figures: null,
}

const passagesKept = 14

export const withWallSnapshot = (picture: Picture, snapshot: WallSnapshot): Picture => ({
  ...picture,
  ...snapshot,
  lanes: byPlace(snapshot.lanes, snapshot.gates),
  passages: newest(snapshot.passages),
})

export const withWallEvents = (picture: Picture, events: readonly WallEvent[]): Picture =>
  events.reduce(withEvent, picture)

function withEvent(picture: Picture, event: WallEvent): Picture {
  switch (event.type) {
    case 'lane':
      return isNews(picture.lanes, event.lane)
        ? { ...picture, lanes: byPlace([...without(picture.lanes, event.lane), event.lane], picture.gates) }
        : picture
    case 'intervention': {
      const { intervention } = event
      if (!isNews(picture.interventions, intervention)) return picture
      const others = without(picture.interventions, intervention)
      return { ...picture, interventions: intervention.state === 'closed' ? others : [...others, intervention] }
    }
    case 'passage':
      return { ...picture, passages: newest([...without(picture.passages, event.passage), event.passage]) }
    case 'nothing':
      return picture
  }
}

interface Identified {
  readonly id: string
}

const without = <Row extends Identified>(rows: readonly Row[], row: Identified): Row[] =>
  rows.filter(({ id }) => id !== row.id)

const isNews = (rows: readonly (Identified & { version: number })[], row: Identified & { version: number }): boolean =>
  rows.every(({ id, version }) => id !== row.id || version < row.version)

const newest = (passages: readonly WallPassage[]): WallPassage[] =>
  passages.toSorted((a, b) => b.at.localeCompare(a.at) || b.id.localeCompare(a.id)).slice(0, passagesKept)

function byPlace(lanes: readonly WallLane[], gates: readonly LiveGate[]): WallLane[] {
  const places = new Map(gates.map(({ id, position }) => [id, position]))
  return lanes.toSorted(
    (a, b) =>
      (places.get(a.gate_id) ?? 0) - (places.get(b.gate_id) ?? 0) ||
      a.position - b.position ||
      a.code.localeCompare(b.code),
  )
}
