import type { Seals } from '../../ports.ts'
import { nikPurpose } from '../../queries/employeeRows.ts'
import type { Sql } from '../work.ts'
import { insertMany } from './insertMany.ts'
import { firstNames, lastNames } from './inventedWords.ts'
import type { Random } from './random.ts'

const positions = ['Pengemudi', 'Mandor', 'Petugas gudang', 'Kepala regu', 'Staf dokumen', 'Teknisi'] as const

interface Given {
  readonly companies: readonly { readonly id: string }[]
  readonly seals: Seals | undefined
  readonly now: Date
}

/** Invented employees of every demo company; the region of their identity numbers is one that there is not. */
export async function insertDemoEmployees(sql: Sql, random: Random, { companies, seals, now }: Given): Promise<void> {
  const rows = companies.flatMap(({ id }) =>
    Array.from({ length: random.whole(3, 9) }, () => {
      const nik = `99${String(random.whole(0, 99_999_999_999_999)).padStart(14, '0')}`
      const lastDay = new Date(now.getTime() + random.whole(-20, 400) * 86_400_000)
      return {
        id: random.id(now),
        company_id: id,
        name: `${random.pick(firstNames)} ${random.pick(lastNames)}`,
        nik_sealed: seals?.seal(nik, nikPurpose) ?? null,
        nik_mark: seals?.mark(nik, nikPurpose) ?? null,
        position: random.pick(positions),
        phone: `0813${String(random.whole(0, 99_999_999)).padStart(8, '0')}`,
        access_valid_until: lastDay.toISOString().slice(0, 10),
        created_at: now,
        updated_at: now,
      }
    }),
  )
  await insertMany(sql, 'company_employees', rows)
}
