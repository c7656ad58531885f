import type { Level, Permission } from '#shared/contract/permissions.ts'
import type { Scope } from '#shared/contract/access.ts'
import type { SandboxScenario } from '#shared/domain/sandboxScenarios.ts'

/** Who makes a request. Policies are pure functions of an actor and a row. */
export type Actor =
  | {
      readonly kind: 'user'
      readonly id: string
      readonly name: string
      readonly email: string
      readonly level: Level
      readonly roleId: string
      readonly roleName: string
      /** Null for people of the zone; a tenant's people see their own company only. */
      readonly companyId: string | null
      /** Gates an operational user works at; empty means all. */
      readonly gateIds: readonly string[]
      readonly permissions: ReadonlySet<Permission>
      readonly sessionId: string
    }
  | {
      readonly kind: 'device'
      readonly id: string
      readonly name: string
      readonly laneId: string
      readonly laneCode: string
      readonly gateId: string
    }
  | {
      readonly kind: 'external'
      readonly id: string
      readonly name: string
      readonly companyId: string
      readonly scopes: ReadonlySet<Scope>
    }
  | {
      readonly kind: 'partner'
      /** Tells the partner's live self from each of its sandbox selves. */
      readonly id: string
      readonly name: string
      readonly partnerId: string
      readonly appId: string
      readonly appKey: string
      /** What its sandbox tenant is like; null for the live token. */
      readonly scenario: SandboxScenario | null
    }
  | { readonly kind: 'system'; readonly id: 'system'; readonly name: string }
  | { readonly kind: 'nobody'; readonly id: 'nobody'; readonly name: string }

export type UserActor = Extract<Actor, { kind: 'user' }>
export type DeviceActor = Extract<Actor, { kind: 'device' }>
export type PartnerActor = Extract<Actor, { kind: 'partner' }>
export type ExternalActor = Extract<Actor, { kind: 'external' }>
