import { employee } from '#shared/contract/autogate/employee.ts'
import { Refusal } from '#shared/contract/errors.ts'
import { createEmployee, deleteEmployee, updateEmployee } from '../actions/saveEmployee.ts'
import { handle } from '../http/handle.ts'
import { seesRowOf } from '../policies/companyScope.ts'
import { presentEmployee } from '../presenters/employee.ts'
import { fileAddresses } from '../presenters/fileAddress.ts'
import { findEmployee, findEmployees } from '../queries/employeeRows.ts'

export const employeeHandlers = handle(employee, {
  async list(asked, { sql, actor }) {
    const { seals } = asked.ports
    const { rows, total } = await findEmployees(sql, { actor, seals, query: asked.query })
    const signUrl = fileAddresses(asked)
    return { rows: rows.map((row) => presentEmployee(row, seals, signUrl)), total }
  },
  async detail(asked, { sql, actor }) {
    const found = await findEmployee(sql, asked.params.id)
    if (found === null || !seesRowOf(actor, found.company_id)) throw new Refusal('row.not_found')
    return presentEmployee(found, asked.ports.seals, fileAddresses(asked))
  },
  async create(asked, work) {
    const { body, language, ports } = asked
    const made = await createEmployee(work, body, { seals: ports.seals, language })
    return presentEmployee(made, ports.seals, fileAddresses(asked))
  },
  async update(asked, work) {
    const { params, body, language, ports } = asked
    const changed = await updateEmployee(work, params.id, body, { seals: ports.seals, language })
    return presentEmployee(changed, ports.seals, fileAddresses(asked))
  },
  async delete({ params, ports }, work) {
    await deleteEmployee(work, params.id, ports.seals)
    return null
  },
})
