import type { Permission } from '#shared/contract/permissions.ts'
import type { StreamName } from '#shared/contract/live.ts'

/** What decides about a viewer's streams. */
export interface Viewer {
  readonly userId: string
  /** The company whose rows alone the viewer may see; null for people of the zone. */
  readonly scope: string | null
  readonly permissions: ReadonlySet<Permission>
}

/** The permissions that {@link mayFollow} looks at. */
export const followingPermissions = [
  'gate.read',
  'wall.read',
  'ticket.read',
  'dashboard.read',
] as const satisfies readonly Permission[]

/** Operations are for people of the zone, a company's streams for that company and for the zone, a person's for that person. */
export function mayFollow({ userId, scope, permissions }: Viewer, stream: StreamName): boolean {
  if (stream.startsWith('user:')) return stream === `user:${userId}`
  if (stream === 'operations') return scope === null && (permissions.has('gate.read') || permissions.has('wall.read'))
  if (stream.startsWith('figures:'))
    return permissions.has('dashboard.read') && (scope === null || stream === `figures:${scope}`)
  return permissions.has('ticket.read') && (scope === null || stream === `company:${scope}`)
}
