import type { LaneDirection } from '#shared/domain/lane.ts'

export const siteName = 'KEK Gresik'

/** The demo site: areas, gates and lanes of an invented KEK Gresik. */
export const areas = [
  { code: 'GU', name: 'Gerbang Utama', type: 'main_gate', capacity: 0 },
  { code: 'PEL', name: 'Pelabuhan BMS', type: 'port_gate', capacity: 0 },
  { code: 'BZ', name: 'Zona Penyangga', type: 'buffer_zone', capacity: 60 },
  { code: 'KAV-A', name: 'Kavling A', type: 'plot', capacity: 400 },
  { code: 'KAV-B', name: 'Kavling B', type: 'plot', capacity: 400 },
  { code: 'KAV-C', name: 'Kavling C', type: 'plot', capacity: 400 },
] as const

export type AreaCode = (typeof areas)[number]['code']

interface GatePlan {
  readonly code: string
  readonly name: string
  readonly area: AreaCode
  readonly lanes: readonly (readonly [code: string, direction: LaneDirection])[]
}

export const gates: readonly GatePlan[] = [
  {
    code: 'GU-MASUK',
    name: 'Gerbang Utama Masuk',
    area: 'GU',
    lanes: [1, 2, 3, 4, 5, 6].map((number) => [`IN-0${number}`, 'in']),
  },
  {
    code: 'GU-KELUAR',
    name: 'Gerbang Utama Keluar',
    area: 'GU',
    lanes: [1, 2, 3, 4].map((number) => [`OUT-0${number}`, 'out']),
  },
  {
    code: 'GERBANG-BMS',
    name: 'Gerbang BMS',
    area: 'PEL',
    lanes: [
      ['BMS-1', 'in'],
      ['BMS-2', 'in'],
      ['BMS-3', 'out'],
      ['BMS-4', 'out'],
    ],
  },
  {
    code: 'PENYANGGA',
    name: 'Zona Penyangga',
    area: 'BZ',
    lanes: [
      ['BZ-IN1', 'in'],
      ['BZ-IN2', 'in'],
      ['BZ-OUT1', 'out'],
      ['BZ-OUT2', 'out'],
    ],
  },
]

/** Ways through the site with their share of the traffic: gate of entry, gate of exit, and where they wait between. */
export const ways = {
  main: { share: 76, enter: 'GU-MASUK', leave: 'GU-KELUAR', wait: null },
  port: { share: 16, enter: 'GERBANG-BMS', leave: 'GERBANG-BMS', wait: null },
  buffer: { share: 8, enter: 'GU-MASUK', leave: 'GU-KELUAR', wait: 'PENYANGGA' },
} as const

/** Vehicles that arrive in each hour of a site day, relative to one another. */
export const hourWeights = [
  12, 9, 7, 7, 10, 18, 34, 62, 84, 88, 76, 58, 46, 66, 82, 78, 64, 50, 38, 30, 26, 22, 18, 14,
] as const

/** Round trips on a day, Sunday first. */
export const tripsOfWeekday = [400, 1180, 1230, 1270, 1240, 1130, 700] as const
