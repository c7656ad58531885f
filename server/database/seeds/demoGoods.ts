import { plateKey } from '#shared/domain/plate.ts'
import type { NewCompany, NewCustomsDocument, NewVehicle } from './demoRows.ts'
import { plateRegions, vehicleTypes } from './inventedWords.ts'
import type { Random } from './random.ts'

const letters = 'ABCDEFGHJKLMNPRSTUVWXYZ'

/** Draws a plate that was not drawn before. */
export function drawPlate(random: Random, taken: Set<string>): string {
  for (;;) {
    const series = Array.from({ length: random.chance(0.85) ? 2 : 3 }, () => random.pick([...letters])).join('')
    const plate = `${random.weighted(plateRegions)} ${random.whole(1000, 9999)} ${series}`
    if (taken.has(plate)) continue
    taken.add(plate)
    return plate
  }
}

/** The registered vehicles of the companies; hauliers have most. */
export function demoVehicles(
  random: Random,
  companies: readonly NewCompany[],
  taken: Set<string>,
  at: Date,
): readonly NewVehicle[] {
  const fleet = { tenant: 14, haulier: 28, port: 10, operator: 2 } as Readonly<Record<string, number>>
  return companies.flatMap(({ id: company_id, type }) =>
    Array.from({ length: fleet[type] ?? 0 }, () => {
      const police_number = drawPlate(random, taken)
      return {
        id: random.id(at),
        plate_key: plateKey(police_number),
        police_number,
        vehicle_type: random.weighted(vehicleTypes),
        company_id,
        status: 'active',
        created_at: at,
        updated_at: at,
      }
    }),
  )
}

const documentCodes = { '61': 24, '63': 34, '64': 12, '65': 14, '66': 16 } as const

/** Customs documents of the tenants, for months of bulk goods: most released, some to be checked, a few held. */
export function demoCustomsDocuments(
  random: Random,
  companies: readonly NewCompany[],
  now: Date,
): readonly NewCustomsDocument[] {
  const tenants = companies.filter(({ type }) => type === 'tenant')
  return Array.from({ length: 120 }, (_, index) => {
    const registered = new Date(now.getTime() - random.whole(1, 40) * 86_400_000)
    const day = registered.toISOString().slice(0, 10)
    const customs_lane = random.weighted({ green: 72, yellow: 16, red: 12 })
    const released = customs_lane === 'green' || random.chance(0.4)
    const quantity = random.whole(20, 400) * 100_000
    const number = String(index + 401).padStart(6, '0')
    const kode_dokumen = random.weighted(documentCodes)
    return {
      id: random.id(registered),
      id_header: random.id(registered),
      nomor_aju: `0706${kode_dokumen}${random.whole(100_000, 999_999)}${day.replaceAll('-', '')}${number}`,
      kode_dokumen,
      nama_dokumen: 'PPKEK',
      nomor_daftar: `${number}-${day.slice(2, 4)}`,
      tanggal_daftar: day,
      company_id: random.pick(tenants).id,
      customs_lane,
      released,
      release_number: released ? `SPPB-${number}/KEK/${day.slice(0, 4)}` : null,
      released_at: released ? new Date(registered.getTime() + random.whole(1, 20) * 3_600_000) : null,
      bruto: `${quantity}.000`,
      netto: `${Math.round(quantity * 0.97)}.000`,
      balance: `${Math.round(quantity * (0.2 + random.number() * 0.8))}.000`,
      quantity: `${quantity}.000`,
      unit: 'Kg',
      detail: { packages: [], containers: [], timeline: [] },
      source: 'ceisa',
      fetched_at: now,
      created_at: registered,
      updated_at: now,
    }
  })
}
