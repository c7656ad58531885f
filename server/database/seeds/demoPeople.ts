import type { SystemRoleName } from './systemRoles.ts'

interface DemoPerson {
  readonly name: string
  readonly email: string
  readonly role: SystemRoleName
  /** Place in the list of companies, for people of a tenant. */
  readonly company?: number
  /** Gates the person works at; all when left out. */
  readonly gates?: readonly string[]
}

/** The people of the demo site, all invented; `.example` is nobody's address. */
export const demoPeople = {
  super_admin: { name: 'Ratna Wulandari', email: 'superadmin@kek-gresik.example', role: 'super_admin' },
  admin: { name: 'Dimas Prakoso', email: 'admin@kek-gresik.example', role: 'admin' },
  operator: { name: 'Rini Astuti', email: 'operator@kek-gresik.example', role: 'operator' },
  second_operator: { name: 'Bayu Pratama', email: 'operator2@kek-gresik.example', role: 'operator' },
  supervisor: { name: 'Sri Handayani', email: 'supervisor@kek-gresik.example', role: 'supervisor' },
  guard: {
    name: 'Hadi Suwito',
    email: 'pos@kek-gresik.example',
    role: 'guard',
    gates: ['GU-MASUK', 'GU-KELUAR'],
  },
  tenant: { name: 'Lestari Ningsih', email: 'tenant@garda-smelter-nusantara.example', role: 'tenant', company: 2 },
  other_tenant: { name: 'Arif Budiman', email: 'tenant@mitra-baja-perkasa.example', role: 'tenant', company: 5 },
  viewer: { name: 'Yoga Permana', email: 'pemantau@kek-gresik.example', role: 'viewer' },
} as const satisfies Record<string, DemoPerson>

export type DemoPersonName = keyof typeof demoPeople

export const demoPersonEntries = Object.entries(demoPeople) as [DemoPersonName, DemoPerson][]

/** Places of the two tenants whose people sign in, in the list of companies. */
export const tenantPlaces = { tenant: 2, foreign: 5 } as const
