/**
 * What a partner's sandbox tenant is like under each scenario token: the sandbox token, a dot, and the name. The same
 * request under the same token is always answered the same way, and nothing real is read or written.
 */
export const sandboxScenarios = {
  connected: { rows: 3, state: 'connected' },
  empty: { rows: 0, state: 'connected' },
  many: { rows: 23, state: 'connected' },
  expired: { rows: 3, state: 'expired' },
  deauthorized: { rows: 3, state: 'deauthorized' },
  unknown: { refusal: 'tenant.unknown' },
  revoked: { refusal: 'auth.required' },
  throttled: { refusal: 'request.too_many', seconds: 30 },
  busy: { refusal: 'server.busy', seconds: 2 },
} as const satisfies Record<string, Scenario>

export type Scenario =
  | { readonly rows: number; readonly state: 'connected' | 'expired' | 'deauthorized' }
  | { readonly refusal: string; readonly seconds?: number }

export type SandboxScenario = keyof typeof sandboxScenarios

/** The one tenant of every sandbox. */
export const sandboxTenantId = '5a9db0c5-0000-4000-8000-000000000001'

export const isSandboxScenario = (name: string): name is SandboxScenario => Object.hasOwn(sandboxScenarios, name)
