import { v7 } from 'uuid'
import type { employee } from '#shared/contract/autogate/employee.ts'
import type { BodyOf } from '#shared/contract/endpoint.ts'
import { Refusal } from '#shared/contract/errors.ts'
import type { Language } from '#shared/words/sentence.ts'
import type { Sql, Work } from '../database/work.ts'
import { insertRow, updateRow } from '../database/writeRow.ts'
import { seesRowOf } from '../policies/companyScope.ts'
import type { Seals } from '../ports.ts'
import { maskedNik } from '../presenters/employee.ts'
import { findEmployee, nikPurpose, type EmployeeRow } from '../queries/employeeRows.ts'
import { requireOwnCompany } from './ownCompany.ts'
import { refusingTaken } from './refusingTaken.ts'
import { requireImage } from './requireImage.ts'
import { withoutUndefined } from './withoutUndefined.ts'

/** What writing an employee needs besides the work. */
interface Writing {
  readonly seals: Seals
  readonly language: Language
}

export async function createEmployee(
  work: Work,
  { company_id, nik, ...input }: BodyOf<typeof employee.create>,
  { seals, language }: Writing,
): Promise<EmployeeRow> {
  const { sql, now } = work
  const companyId = await requireOwnCompany(work, company_id, language)
  await requireImage(work, { field: 'photo_path', path: input.photo_path, companyId }, language)
  const id = v7()
  const row = { ...withoutUndefined(input), ...sealedNik(nik, seals), id, company_id: companyId }
  const stamps = { created_at: now, updated_at: now, version: 1 }
  await refusingTaken('nik', language, () => insertRow(sql, 'company_employees', { ...row, ...stamps }))
  const after = await storedEmployee(sql, id)
  work.record({ action: 'employee.create', entity: 'employee', entityId: id, after: shown(after, seals) })
  return after
}

export async function updateEmployee(
  work: Work,
  id: string,
  { version, nik, ...input }: BodyOf<typeof employee.update>,
  { seals, language }: Writing,
): Promise<EmployeeRow> {
  const { sql, now } = work
  const before = await lockEmployee(work, id)
  if (version !== undefined && version !== before.version) throw new Refusal('row.changed')
  await requireImage(work, { field: 'photo_path', path: input.photo_path, companyId: before.company_id }, language)
  const changes = { ...withoutUndefined(input), ...(nik !== undefined && sealedNik(nik, seals)) }
  await refusingTaken('nik', language, () => updateRow(sql, 'company_employees', id, now, changes))
  const after = await storedEmployee(sql, id)
  work.record({
    action: 'employee.update',
    entity: 'employee',
    entityId: id,
    before: shown(before, seals),
    after: { ...shown(after, seals), ...(nik !== undefined && { nik_changed: true }) },
  })
  return after
}

/** Hides an employee and forgets the identity number: nobody needs it any more. */
export async function deleteEmployee(work: Work, id: string, seals: Seals): Promise<void> {
  const { sql, now } = work
  const before = await lockEmployee(work, id)
  await updateRow(sql, 'company_employees', id, now, { deleted_at: now, nik_sealed: null, nik_mark: null })
  work.record({ action: 'employee.delete', entity: 'employee', entityId: id, before: shown(before, seals) })
}

const sealedNik = (nik: string, seals: Seals) => ({
  nik_sealed: seals.seal(nik, nikPurpose),
  nik_mark: seals.mark(nik, nikPurpose),
})

/** The row as the trail keeps it: masked, because the trail is read by more people and never forgets. */
const shown = ({ nik_sealed, ...row }: EmployeeRow, seals: Seals) => ({ ...row, nik: maskedNik({ nik_sealed }, seals) })

async function lockEmployee({ sql, actor }: Work, id: string): Promise<EmployeeRow> {
  await sql.rows(`SELECT id FROM company_employees WHERE id = ? ${sql.dialect.forUpdate}`, [id])
  const row = await storedEmployee(sql, id)
  if (!seesRowOf(actor, row.company_id)) throw new Refusal('row.not_found')
  return row
}

async function storedEmployee(sql: Sql, id: string): Promise<EmployeeRow> {
  const row = await findEmployee(sql, id)
  if (row === null) throw new Refusal('row.not_found')
  return row
}
