import type { Permission } from '#shared/contract/permissions.ts'
import type { StreamName } from '#shared/contract/live.ts'

/** What decides about a viewer's streams. */
export interface Viewer {
  readonly companyId: string | null
  readonly permissions: ReadonlySet<Permission>
}

/** The permissions that {@link mayFollow} looks at. */
export const followingPermissions = ['gate.read', 'wall.read', 'ticket.read'] as const satisfies readonly Permission[]

/** Operations are for people of the zone; a company's stream is for that company and for the zone. */
export function mayFollow({ companyId, permissions }: Viewer, stream: StreamName): boolean {
  if (stream === 'operations')
    return companyId === null && (permissions.has('gate.read') || permissions.has('wall.read'))
  return permissions.has('ticket.read') && (companyId === null || stream === `company:${companyId}`)
}
