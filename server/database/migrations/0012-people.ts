import { day, id, optionalCode, optionalInstant, optionalText, ref, rowVersion, stamp, text } from '../columns.ts'
import type { Tables } from '../tables.ts'

/** People who work for a company and may enter, but have no account. */
export async function up(tables: Tables): Promise<void> {
  await tables.create('company_employees', {
    id,
    company_id: ref('companies'),
    name: text(120),
    /** Sealed; null once the row is deleted. */ nik_sealed: optionalText(255),
    /** What the number is found by, and unique with in its company. */ nik_mark: optionalCode(64),
    position: optionalText(80),
    phone: optionalText(40),
    photo_path: optionalText(200),
    access_valid_until: day,
    created_at: stamp,
    updated_at: stamp,
    deleted_at: optionalInstant,
    version: rowVersion,
  })
  await tables.index('company_employees', ['company_id', 'nik_mark'], { unique: true, name: 'company_employees_nik' })
  await tables.index('company_employees', ['company_id', 'name'], { name: 'company_employees_company' })
  await tables.index('company_employees', ['nik_mark'], { name: 'company_employees_mark' })
  await tables.index('company_employees', ['name'], { name: 'company_employees_name' })
}

export async function down(tables: Tables): Promise<void> {
  await tables.drop('company_employees')
}
