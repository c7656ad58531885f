import { z } from 'zod'
import { may } from '../access.ts'
import { del, get, page, post, put } from '../endpoint.ts'
import { pageQuery, sortBy } from '../page.ts'
import { Code, line, seenVersion } from '../text.ts'
import { BuildingChoice } from './building.ts'

const group = 'Company'
export const companyTypes = ['tenant', 'haulier', 'port', 'operator'] as const
export const companyStatuses = ['active', 'suspended'] as const

export const Company = z
  .object({
    id: z.string(),
    name: z.string(),
    code: z.string(),
    npwp: z.string().nullable(),
    nib: z.string().nullable(),
    address: z.string().nullable(),
    email: z.string().nullable(),
    phone: z.string().nullable(),
    pic_name: z.string().nullable(),
    type: z.enum(companyTypes),
    status: z.enum(companyStatuses),
    logo: z.object({ url: z.string(), path: z.string() }).nullable(),
    /** Vehicles inside at once; 0 is unlimited. */
    quota_vehicle: z.number().int(),
    created_at: z.iso.datetime(),
    updated_at: z.iso.datetime(),
    version: z.number().int(),
  })
  .meta({ id: 'Company' })

export const CompanyDetail = Company.extend({ buildings: z.array(BuildingChoice) }).meta({ id: 'CompanyDetail' })

/** Digits of an official number, written with or without dots and hyphens. */
const digits = (shape: RegExp, error: 'npwp' | 'nib') =>
  z
    .string()
    .trim()
    .max(30)
    .transform((text) => text.replace(/[.\s-]/g, ''))
    .refine((text) => shape.test(text), { error })

export const CompanyInput = z
  .object({
    name: line(160),
    code: Code,
    npwp: digits(/^\d{15,16}$/, 'npwp').nullish(),
    nib: digits(/^\d{13}$/, 'nib').nullish(),
    address: line(255).nullish(),
    email: z.email().max(160).nullish(),
    phone: line(40).nullish(),
    pic_name: line(120).nullish(),
    type: z.enum(companyTypes),
    status: z.enum(companyStatuses).optional(),
    logo_path: z.string().trim().min(1).max(200).nullish(),
    quota_vehicle: z.number().int().min(0).max(100_000).optional(),
  })
  .meta({ id: 'CompanyInput' })

export const company = {
  list: get('/v1/companies', {
    id: 'company.paginate',
    group,
    summary: 'Paginate Company',
    description: 'Tenants, hauliers and operators. `search` looks into name, code and NPWP.',
    access: may('company.read'),
    query: pageQuery.extend({
      sort: sortBy(['name', 'code', 'created_at'], 'name'),
      type: z.enum(companyTypes).optional(),
      status: z.enum(companyStatuses).optional(),
    }),
    reply: page(Company),
  }),
  dropdown: get('/v1/companies/dropdown', {
    id: 'company.dropdown',
    group,
    summary: 'Dropdown List Company',
    description: 'Names and ids for pickers.',
    access: may('company.read'),
    query: z.strictObject({
      search: z.string().trim().max(100).optional(),
      type: z.enum(companyTypes).optional(),
    }),
    reply: z.array(z.object({ id: z.string(), name: z.string(), code: z.string() })),
  }),
  detail: get('/v1/companies/:id', {
    id: 'company.detail',
    group,
    summary: 'Detail Company',
    access: may('company.read'),
    reply: CompanyDetail,
  }),
  create: post('/v1/companies', {
    id: 'company.create',
    group,
    summary: 'Create Company',
    access: may('company.write'),
    body: CompanyInput,
    message: { id: 'Perusahaan dibuat', en: 'Company created' },
    reply: CompanyDetail,
  }),
  update: put('/v1/companies/:id', {
    id: 'company.update',
    group,
    summary: 'Update Company',
    description: 'What is left out stays as it is.',
    access: may('company.write'),
    body: CompanyInput.partial().extend({ version: seenVersion }).meta({ id: 'CompanyChanges' }),
    message: { id: 'Perusahaan diperbarui', en: 'Company updated' },
    reply: CompanyDetail,
  }),
  delete: del('/v1/companies/:id', {
    id: 'company.delete',
    group,
    summary: 'Delete Company',
    description: 'Refused while the company has vehicles inside, open tickets, destinations, people or clients.',
    access: may('company.delete'),
    message: { id: 'Perusahaan dihapus', en: 'Company deleted' },
    reply: z.null(),
  }),
}
