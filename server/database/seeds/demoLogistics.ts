import type { Seals } from '../../ports.ts'
import { tenantSecretPurpose } from '../../documents/sealPurposes.ts'
import type { Sql } from '../work.ts'
import { insertMany } from './insertMany.ts'
import { firstNames, streets } from './inventedWords.ts'
import type { Random } from './random.ts'

interface Company {
  readonly id: string
  readonly code: string
}

const providers = ['EKSPEDISI MANYAR', 'KARGO BENGAWAN', 'LINTAS KALIMAS', 'KIRIM BRANTAS', 'ANGKUT BAWEAN'] as const

const places = [
  { city: 'Gresik', state: 'Jawa Timur', zip: '61151', subdistrict: 'Manyar', at: [-7.1201, 112.6001] },
  { city: 'Surabaya', state: 'Jawa Timur', zip: '60177', subdistrict: 'Tandes', at: [-7.2575, 112.6812] },
  { city: 'Sidoarjo', state: 'Jawa Timur', zip: '61256', subdistrict: 'Waru', at: [-7.3532, 112.7297] },
] as const

/** Invented pick-up places and haulage services of every demo company, for its logistics partners. */
export async function insertDemoLogistics(
  sql: Sql,
  random: Random,
  { companies, seals, now }: { companies: readonly Company[]; seals: Seals | undefined; now: Date },
): Promise<void> {
  const stamps = { created_at: now, updated_at: now }
  const locations = companies.flatMap(({ id, code }) =>
    places.slice(0, random.whole(1, places.length)).map(({ at: [latitude, longitude], ...place }, index) => ({
      company_id: id,
      name: index === 0 ? 'Gudang Pusat' : `Gudang ${place.city}`,
      code: `WH-${code}-${index + 1}`.slice(0, 40),
      type: 'warehouse',
      address: `Jl. ${random.pick(streets)} No. ${random.whole(1, 90)}`,
      ...place,
      country: 'Indonesia',
      pic_name: random.pick(firstNames),
      phone: `0812${String(random.whole(0, 99_999_999)).padStart(8, '0')}`,
      latitude: (latitude + random.number() / 100).toFixed(6),
      longitude: (longitude + random.number() / 100).toFixed(6),
      is_default: index === 0,
      is_pickup: true,
      status: 'active',
      created_by: 'system',
      ...stamps,
    })),
  )
  await insertMany(sql, 'tenant_locations', locations)
  const sealed = () => seals?.seal(random.hex(12), tenantSecretPurpose) ?? null
  const logistics = companies.flatMap(({ id }) =>
    providers.slice(0, random.whole(2, providers.length)).map((provider, index) => ({
      company_id: id,
      logistic_provider_id: index + 11,
      logistic_provider_name: provider,
      available_service_types: { Cargo: true, Reguler: random.chance(0.7), Crossborder: random.chance(0.2) },
      is_default: index === 0,
      is_active: true,
      username: sealed(),
      password: sealed(),
      api_key: sealed(),
      api_secret: sealed(),
      created_by: 'system',
      updated_by: 'system',
      ...stamps,
    })),
  )
  await insertMany(sql, 'tenant_logistics', logistics)
}
