import type { z } from 'zod'
import type { Employee } from '#shared/contract/autogate/employee.ts'
import { maskNumber } from '#shared/domain/mask.ts'
import type { Seals } from '../ports.ts'
import { nikPurpose, type EmployeeRow } from '../queries/employeeRows.ts'
import type { SignUrl } from './lane.ts'

/** The identity number as it may be seen: a number sealed with another secret is hidden whole. */
export const maskedNik = ({ nik_sealed }: Pick<EmployeeRow, 'nik_sealed'>, seals: Seals): string =>
  maskNumber((nik_sealed === null ? null : seals.open(nik_sealed, nikPurpose)) ?? '')

export const presentEmployee = (row: EmployeeRow, seals: Seals, signUrl: SignUrl): z.infer<typeof Employee> => ({
  id: row.id,
  company: { id: row.company_id, name: row.company_name },
  name: row.name,
  nik: maskedNik(row, seals),
  position: row.position,
  phone: row.phone,
  photo: row.photo_path === null ? null : { url: signUrl(row.photo_path), path: row.photo_path },
  access_valid_until: row.access_valid_until,
  created_at: row.created_at.toISOString(),
  updated_at: row.updated_at.toISOString(),
  version: row.version,
})
