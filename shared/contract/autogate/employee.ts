import { z } from 'zod'
import { may } from '../access.ts'
import { del, get, page, post, put } from '../endpoint.ts'
import { pageQuery, sortBy } from '../page.ts'
import { line, seenVersion } from '../text.ts'

const group = 'Company Employee'

export const Employee = z
  .object({
    id: z.string(),
    company: z.object({ id: z.string(), name: z.string() }),
    name: z.string(),
    /** Its last four digits; the others are not shown to anybody. */
    nik: z.string(),
    position: z.string().nullable(),
    phone: z.string().nullable(),
    photo: z.object({ url: z.string(), path: z.string() }).nullable(),
    /** The last day of access; null is without an end. */
    access_valid_until: z.iso.date().nullable(),
    created_at: z.iso.datetime(),
    updated_at: z.iso.datetime(),
    version: z.number().int(),
  })
  .meta({ id: 'Employee' })

const fields = {
  name: line(120),
  /** The 16 digits of the identity card; stored encrypted. */
  nik: z
    .string()
    .trim()
    .max(30)
    .transform((text) => text.replace(/[.\s-]/g, ''))
    .refine((text) => /^\d{16}$/.test(text), { error: 'nik' }),
  position: line(80).nullish(),
  phone: line(40).nullish(),
  photo_path: z.string().trim().min(1).max(200).nullish(),
  access_valid_until: z.iso.date().nullish(),
}

export const EmployeeInput = z
  .object({
    /** Needed from people of the zone; a tenant's employees are its own. */
    company_id: z.uuid().optional(),
    ...fields,
  })
  .meta({ id: 'EmployeeInput' })

export const employee = {
  list: get('/v1/company-employees', {
    id: 'employee.paginate',
    group,
    summary: 'Get Company Employee With Pagination',
    description: '`search` looks in name and position, or for a whole identity number.',
    access: may('employee.read'),
    query: pageQuery.omit({ start_date: true, end_date: true }).extend({
      sort: sortBy(['name', 'access_valid_until', 'created_at'], 'name'),
      company_id: z.uuid().optional(),
    }),
    reply: page(Employee),
  }),
  detail: get('/v1/company-employees/:id', {
    id: 'employee.detail',
    group,
    summary: 'Detail Company Employee',
    access: may('employee.read'),
    reply: Employee,
  }),
  create: post('/v1/company-employees', {
    id: 'employee.create',
    group,
    summary: 'Create Company Employee',
    access: may('employee.write'),
    body: EmployeeInput,
    message: { id: 'Karyawan dibuat', en: 'Employee created' },
    reply: Employee,
  }),
  update: put('/v1/company-employees/:id', {
    id: 'employee.update',
    group,
    summary: 'Update Company Employee',
    description: 'What is left out stays as it is.',
    access: may('employee.write'),
    body: z.object(fields).partial().extend({ version: seenVersion }).meta({ id: 'EmployeeChanges' }),
    message: { id: 'Karyawan diperbarui', en: 'Employee updated' },
    reply: Employee,
  }),
  delete: del('/v1/company-employees/:id', {
    id: 'employee.delete',
    group,
    summary: 'Delete Company Employee',
    description: 'The identity number is forgotten with it.',
    access: may('employee.delete'),
    message: { id: 'Karyawan dihapus', en: 'Employee deleted' },
    reply: z.null(),
  }),
}
