/** What a role can be granted: modules and the actions in each. Stored as `module.action`. */
export const permissionTable = {
  company: ['read', 'write', 'delete'],
  role: ['read', 'write', 'delete'],
  user: ['read', 'write', 'delete'],
  product: ['read', 'write', 'delete'],
  faq: ['read', 'write', 'delete'],
  employee: ['read', 'write', 'delete'],
  building: ['read', 'write', 'delete'],
  area: ['read', 'write'],
  contact: ['read', 'write'],
  file: ['read', 'upload'],
  ticket: ['read', 'write', 'cancel', 'approve', 'reject'],
  gate: ['read', 'write', 'delete'],
  lane: ['read', 'intervene', 'mode', 'takeover'],
  activity: ['read', 'undo'],
  watchlist: ['read', 'write', 'delete'],
  bypass: ['read', 'write', 'delete'],
  manual: ['read', 'control', 'enter'],
  extension: ['read', 'write', 'approve'],
  override: ['read'],
  conflict: ['read', 'resolve'],
  buffer: ['read', 'checkup'],
  customs: ['read', 'refresh'],
  dashboard: ['read'],
  report: ['read', 'export'],
  load: ['read', 'write'],
  log: ['read'],
  post: ['work'],
  wall: ['read', 'write'],
  device: ['read', 'write'],
  client: ['read', 'write'],
} as const satisfies Record<string, readonly string[]>

type Table = typeof permissionTable

export type PermissionModule = keyof Table

export type PermissionAction = Table[PermissionModule][number]

export type Permission = { [M in PermissionModule]: `${M}.${Table[M][number]}` }[PermissionModule]

export const allPermissions = Object.entries(permissionTable).flatMap(([module, actions]) =>
  actions.map((action) => `${module}.${action}`),
) as readonly Permission[]

/** Levels from highest to lowest: nobody grants a role above their own level. */
export const levels = ['super_admin', 'admin', 'operational', 'tenant'] as const

export type Level = (typeof levels)[number]
