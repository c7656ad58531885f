import { company } from '#shared/contract/autogate/company.ts'
import { Refusal } from '#shared/contract/errors.ts'
import { deleteCompany } from '../actions/deleteCompany.ts'
import { createCompany, updateCompany } from '../actions/saveCompany.ts'
import { handle } from '../http/handle.ts'
import { seesRowOf } from '../policies/companyScope.ts'
import { presentCompany, presentCompanyDetail } from '../presenters/company.ts'
import { fileAddresses } from '../presenters/fileAddress.ts'
import { buildingsOfCompany, findCompanies, findCompany, findCompanyChoices } from '../queries/companyRows.ts'

export const companyHandlers = handle(company, {
  async list(asked, { sql, actor }) {
    const { rows, total } = await findCompanies(sql, actor, asked.query)
    const signUrl = fileAddresses(asked)
    return { rows: rows.map((row) => presentCompany(row, signUrl)), total }
  },
  async dropdown({ query }, { sql, actor }) {
    const rows = await findCompanyChoices(sql, actor, query)
    return rows.map(({ id, name, code }) => ({ id, name, code }))
  },
  async detail(asked, { sql, actor }) {
    const found = await findCompany(sql, asked.params.id)
    if (found === null || !seesRowOf(actor, found.id)) throw new Refusal('row.not_found')
    return presentCompanyDetail(found, await buildingsOfCompany(sql, found.id), fileAddresses(asked))
  },
  async create(asked, work) {
    const made = await createCompany(work, asked.body, asked.language)
    return presentCompanyDetail(made, [], fileAddresses(asked))
  },
  async update(asked, work) {
    const changed = await updateCompany(work, asked.params.id, asked.body, asked.language)
    return presentCompanyDetail(changed, await buildingsOfCompany(work.sql, changed.id), fileAddresses(asked))
  },
  async delete({ params }, work) {
    await deleteCompany(work, params.id)
    return null
  },
})
