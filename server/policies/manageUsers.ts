import { levels, type Level } from '#shared/contract/permissions.ts'
import type { Actor } from '../http/actor.ts'

/** The groups of people that have endpoints of their own, by the levels of their roles. */
export const userGroups = {
  tenant: ['tenant'],
  operational: ['operational'],
  admin: ['super_admin', 'admin'],
} as const satisfies Record<string, readonly Level[]>

export type UserGroup = keyof typeof userGroups

export const isOfGroup = (group: UserGroup, level: Level): boolean =>
  (userGroups[group] as readonly Level[]).includes(level)

/** Whether an actor is a user of at least a level. */
export const hasLevel = (actor: Actor, least: Level): boolean =>
  actor.kind === 'user' && levels.indexOf(actor.level) <= levels.indexOf(least)

/** Areas in which an actor manages people; null is everywhere. */
export type Reach = ReadonlySet<string> | null

/** Whether somebody who works at these gates works in reach only. No gates means all gates. */
export const worksInReach = (reach: Reach, gates: readonly { readonly area_id: string }[]): boolean =>
  reach === null || (gates.length > 0 && gates.every(({ area_id }) => reach.has(area_id)))
