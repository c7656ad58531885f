import type { Permission } from './permissions.ts'

/** What an external client can be allowed. */
export const scopes = ['tickets:write', 'tickets:read'] as const
export type Scope = (typeof scopes)[number]

/**
 * Who may call an endpoint. Closed: a new kind of caller does not compile until authentication,
 * documentation and the endpoint walk know it.
 */
export type Access =
  | { readonly kind: 'public' }
  | { readonly kind: 'signed' }
  | { readonly kind: 'user'; readonly permission: Permission | null; readonly devices: boolean }
  | { readonly kind: 'device' }
  | { readonly kind: 'external'; readonly scope: Scope }
  | { readonly kind: 'partner' }

type Kind<K extends Access['kind']> = Extract<Access, { kind: K }>

/** Anybody, without signing in. */
export const anyone: Kind<'public'> = { kind: 'public' }

/** The address itself carries a signature and an expiry. */
export const signedAddress: Kind<'signed'> = { kind: 'signed' }

/** Any signed-in user. */
export const signedIn = { kind: 'user', permission: null, devices: false } as const satisfies Access

/** A user whose role grants the permission. */
export const may = (permission: Permission) => ({ kind: 'user', permission, devices: false }) as const satisfies Access

/** A user whose role grants the permission, or any enabled lane device. */
export const mayOrDevice = (permission: Permission) =>
  ({ kind: 'user', permission, devices: true }) as const satisfies Access

/** A lane device with its own token. */
export const laneDevice: Kind<'device'> = { kind: 'device' }

/** An external client (OAuth 2.0 client credentials) whose token holds the scope. */
export const externalClient = (scope: Scope): Kind<'external'> => ({ kind: 'external', scope })

/** A logistics partner with a raw token in `Authorization`. */
export const partner: Kind<'partner'> = { kind: 'partner' }
