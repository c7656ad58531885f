import type { User } from '../../api/session.ts'
import type { AreaName } from '../../commands/areas.ts'
import { mayOpen, type Screen } from '../../commands/screen.ts'

/** Where a person begins: operators at the board, guards at their post, checkers at the loads, offices at the tickets, managers at the figures. */
export function homeArea({ role, permissions }: Pick<User, 'role' | 'permissions'>): AreaName {
  if (role.level !== 'operational') return 'tickets'
  if (permissions.includes('lane.intervene')) return 'operations'
  if (permissions.includes('post.work')) return 'guard'
  return permissions.includes('load.write') ? 'load' : 'dashboard'
}

/** The screen a person begins with; undefined when the role opens none. */
export function homeOf(user: User, screens: readonly Screen[]): Screen | undefined {
  const open = screens.filter((screen) => mayOpen(screen, user))
  return open.find(({ area }) => area === homeArea(user)) ?? open[0]
}

/** Offices are bright, control rooms are not; whoever has chosen keeps the choice. */
export const homeTheme = ({ role }: Pick<User, 'role'>): 'light' | 'dark' =>
  role.level === 'operational' ? 'dark' : 'light'
