import { buildingStatuses } from '#shared/contract/autogate/building.ts'
import type { NewArea, NewBuilding, NewCompany, NewGate, NewLane } from './demoRows.ts'
import { companyNames, firstNames, lastNames, streets } from './inventedWords.ts'
import type { Random } from './random.ts'
import { areas, gates } from './sitePlan.ts'

export interface DemoPlaces {
  readonly areas: readonly NewArea[]
  readonly gates: readonly NewGate[]
  readonly lanes: readonly NewLane[]
  readonly companies: readonly NewCompany[]
  readonly buildings: readonly NewBuilding[]
}

/** Areas, gates, lanes, companies and their destinations. */
export function demoPlaces(random: Random, at: Date): DemoPlaces {
  const stamps = { created_at: at, updated_at: at }
  const areaRows = areas.map((area) => ({ id: random.id(at), ...area, ...stamps }))
  const areaId = (code: string) => areaRows.find((area) => area.code === code)?.id ?? ''
  const gateRows = gates.map(({ code, name, area }, position) => ({
    id: random.id(at),
    name,
    code,
    area_id: areaId(area),
    position,
    status: 'active',
    ...stamps,
  }))
  const laneRows = gates.flatMap(({ lanes }, gate) =>
    lanes.map(([code, direction], position) => ({
      id: random.id(at),
      gate_id: gateRows[gate]?.id ?? '',
      code,
      name: `Lane ${code}`,
      position,
      direction,
      mode: 'auto',
      lamp: 'off',
      barrier_state: 'unknown',
      barrier_proof: 'none',
      devices: [],
      lease_status: 'none',
      ...stamps,
    })),
  )
  const companies = companyNames.map((name, index) => demoCompany(random, name, index, at))
  const buildings = [
    ...companies.filter(({ type }) => type === 'tenant').flatMap((owner) => plotBuildings(random, owner, areaId, at)),
    ...portBuildings(random, areaId('PEL'), at),
  ]
  return { areas: areaRows, gates: gateRows, lanes: laneRows, companies, buildings }
}

function demoCompany(random: Random, name: string, index: number, at: Date): NewCompany {
  const word = name.replace(/^(PT|CV) /, '')
  const slug = word.toLowerCase().replaceAll(' ', '-')
  return {
    id: random.id(at),
    name,
    code: `T${String(index + 1).padStart(3, '0')}`,
    npwp: `0${random.whole(10_000_000, 99_999_999)}6120000`,
    nib: `12${random.whole(10_000_000_000, 99_999_999_999)}`,
    address: `Jl. ${random.pick(streets)} No. ${random.whole(1, 88)}, Manyar, Gresik`,
    email: `kantor@${slug}.example`,
    phone: `031-555-${String(random.whole(0, 9999)).padStart(4, '0')}`,
    pic_name: `${random.pick(firstNames)} ${random.pick(lastNames)}`,
    type: index < 24 ? 'tenant' : index < 32 ? 'haulier' : index < 37 ? 'port' : 'operator',
    status: index === 39 ? 'suspended' : 'active',
    quota_vehicle: 0,
    created_at: at,
    updated_at: at,
  }
}

function plotBuildings(
  random: Random,
  owner: NewCompany,
  areaId: (code: string) => string,
  at: Date,
): readonly NewBuilding[] {
  const plot = random.pick(['A', 'B', 'C'])
  return Array.from({ length: random.whole(2, 3) }, (_, index) => {
    const number = `${plot}${random.whole(1, 40)}`
    return {
      ...emptyBuilding(random, at),
      name: `${index === 0 ? 'Gudang' : random.pick(['Pabrik', 'Gudang', 'Tangki'])} ${number}`,
      code: `${owner.code}-${index + 1}`,
      address: `Jl. ${random.pick(streets)} ${number}, Kawasan Ekonomi Khusus Gresik`,
      area_id: areaId(`KAV-${plot}`),
      company_id: owner.id,
      capacity: random.whole(10, 60),
    }
  })
}

const portBuildings = (random: Random, area_id: string, at: Date): readonly NewBuilding[] =>
  ['Dermaga 1', 'Dermaga 2', 'Lapangan Curah', 'Gudang Transit'].map((name, index) => ({
    ...emptyBuilding(random, at),
    name,
    code: `BMS-${index + 1}`,
    address: `Pelabuhan BMS, ${name}`,
    area_id,
    company_id: null,
    capacity: 80,
    is_port_bms: true,
  }))

const emptyBuilding = (random: Random, at: Date) => ({
  id: random.id(at),
  latitude: (-7.09 - random.number() / 50).toFixed(7),
  longitude: (112.6 + random.number() / 50).toFixed(7),
  opening_hours: null,
  is_port_bms: false,
  status: buildingStatuses[0],
  created_at: at,
  updated_at: at,
})
