import { Refusal } from '#shared/contract/errors.ts'
import { ptosm } from '#shared/contract/autogate/ptosm.ts'
import { customsNpwp } from '#shared/domain/npwp.ts'
import { handle } from '../http/handle.ts'
import { companyScope } from '../policies/companyScope.ts'
import { isStale } from '../presenters/ceisa.ts'
import { presentSpmk } from '../presenters/spmk.ts'
import { findSpmk, findSpmkTies, trucksOf } from '../queries/spmkRows.ts'

const longestNumber = 40

export const ptosmHandlers = handle(ptosm, {
  async bySpmk({ params, ports, now, language }, { sql, actor }) {
    const number = params.spmk_number.trim()
    const row = number.length > longestNumber ? null : await findSpmk(sql, number)
    const scope = companyScope(actor)
    const ties = scope === null ? null : await findSpmkTies(sql, scope, number)
    const named = ties === null || ties.plateKeys.size > 0
    const consigned = ties !== null && row?.consignee_npwp != null && sameNpwp(row.consignee_npwp, ties.npwp)
    /* Nobody makes us ask the terminal for numbers that no ticket of theirs names. */
    if (named && number.length <= longestNumber && (row?.fetched_at == null || isStale(row.fetched_at, now)))
      ports.outside.wantSpmk(number)
    if (row === null || row.fetched_at === null || !(named || consigned)) throw new Refusal('row.not_found')
    const trucks = await trucksOf(sql, row.id)
    const seen = ties === null || consigned ? trucks : trucks.filter(({ plate_key }) => ties.plateKeys.has(plate_key))
    return presentSpmk({ ...row, fetched_at: row.fetched_at }, seen, { now, language })
  },
})

const sameNpwp = (one: string, other: string | null): boolean =>
  customsNpwp(one) !== null && customsNpwp(one) === customsNpwp(other)
