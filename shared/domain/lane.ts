/** The words of a lane, spoken alike by the decision, the database, the wire and the screen. */
export const directions = ['in', 'out'] as const
export type Direction = (typeof directions)[number]

export const laneDirections = ['in', 'out', 'both'] as const
export type LaneDirection = (typeof laneDirections)[number]

export const laneModes = ['auto', 'manual', 'takeover', 'closed'] as const
export type LaneMode = (typeof laneModes)[number]

/** The gate lamp: this system's verdict, never the customs channel. `off` and `unknown` light no lens. */
export const lamps = ['red', 'yellow', 'green', 'off', 'unknown'] as const
export type Lamp = (typeof lamps)[number]

/** What became of a vehicle at a gate. */
export const outcomes = ['opened', 'refused', 'waiting', 'undone'] as const
export type Outcome = (typeof outcomes)[number]

export const decisions = ['allow', 'review', 'deny'] as const
export type Decision = (typeof decisions)[number]

export const barrierStates = ['open', 'closed', 'moving', 'unknown'] as const
export type BarrierState = (typeof barrierStates)[number]

/** How we know: a limit switch or loop saw it, only the relay's own bit says so, or nothing does. */
export const barrierProofs = ['sensor', 'relay', 'none'] as const
export type BarrierProof = (typeof barrierProofs)[number]

export const deviceRoles = ['scanner', 'printer', 'barrier', 'lamp', 'camera', 'button'] as const
export type DeviceRole = (typeof deviceRoles)[number]

/** Connection of one device slot, as its driver sees it. */
export const deviceStates = ['absent', 'opening', 'ready', 'degraded', 'lost'] as const
export type DeviceState = (typeof deviceStates)[number]

export const printStates = ['queued', 'sending', 'sent', 'confirmed', 'uncertain', 'failed'] as const

/** What a picture shows: the vehicle from a side, the lane before it came, or the plate as the ANPR camera cut it out. */
export const cameraPositions = ['front', 'side', 'top', 'before', 'plate'] as const
export type CameraPosition = (typeof cameraPositions)[number]

export const laneConnections = ['online', 'offline', 'never'] as const
export type LaneConnection = (typeof laneConnections)[number]

/** A connected lane is seen every few seconds: one that was not for this long (ms) lost its server, or its line. */
export const laneSilenceLimit = 15_000

/** What the board says of a lane's line. `connected` alone may be left over from a server that died. */
export function laneConnection(line: { connected: boolean; lastSeenAt: Date | null }, now: Date): LaneConnection {
  if (line.lastSeenAt === null) return 'never'
  const silence = now.getTime() - line.lastSeenAt.getTime()
  return line.connected && silence < laneSilenceLimit ? 'online' : 'offline'
}
