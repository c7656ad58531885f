import { expect, it } from 'vitest'
import { CompanyInput } from '#shared/contract/autogate/company.ts'
import { TicketInput } from '#shared/contract/autogate/tenantTicket.ts'
import { faultAt, faultsOf } from './faults.ts'

it('says what is missing, and what is emptied although it is needed', () => {
  expect(faultAt(faultsOf(CompanyInput, {}, 'en'), 'name')?.message).toBe('Is required.')
  expect(faultAt(faultsOf(CompanyInput.partial(), { name: null }, 'id'), 'name')?.message).toBe('Wajib diisi.')
})

it('says in the words of the server that a plate is none', () => {
  const faults = faultsOf(TicketInput.partial(), { police_number: '88 W' }, 'id')
  expect(faultAt(faults, 'police_number')?.code).toBe('plate')
})

it('finds the fault of a list in one of its entries', () => {
  const faults = faultsOf(TicketInput.partial(), { building_ids: ['gudang'] }, 'en')
  expect(faultAt(faults, 'building_ids')).toBeDefined()
})
