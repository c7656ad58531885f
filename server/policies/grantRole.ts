import { levels, type Level, type Permission } from '#shared/contract/permissions.ts'
import type { Actor } from '../http/actor.ts'

/** What a role is worth: its level, and what it lets people do. */
export interface Worth {
  readonly level: Level
  readonly permissions: readonly Permission[]
}

/** The levels an actor may give, change or take away: their own and those below. */
export const reachedLevels = (actor: Actor): readonly Level[] =>
  actor.kind === 'user' ? levels.slice(levels.indexOf(actor.level)) : actor.kind === 'system' ? levels : []

/**
 * Whether an actor stands at or above a role: its level is not above theirs, and it holds nothing that theirs does
 * not. Who could give more than they have could take it for themselves.
 */
export function reachesRole(actor: Actor, { level, permissions }: Worth): boolean {
  if (!reachedLevels(actor).includes(level)) return false
  return actor.kind !== 'user' || permissions.every((permission) => actor.permissions.has(permission))
}
