import { expect, it } from 'vitest'
import { accessNumberIn, verdictOfLane, verdictOfTicket, type Ticket } from './verdict.ts'

const vehicle = {
  activity_id: 'a',
  direction: 'in' as const,
  plate: 'W 8814 UE',
  company: null,
  vehicle_type: null,
  document: null,
  decision: 'allow' as const,
  reason: { code: 'ok', message: 'Semua sesuai.', message_en: 'All well.' },
  photo_url: null,
  since: '2026-11-21T07:00:00.000Z',
}
const now = Date.parse('2026-11-21T07:00:00.000Z')
const ticket = (row: object) =>
  ({
    status: 'active',
    expired_at: '2026-11-22T07:00:00.000Z',
    vehicle: { police_number: 'W 8814 UE' },
    ...row,
  }) as Ticket

it('says one of three things about the vehicle in the lane', () => {
  const said = (stage: 'waiting' | 'opened' | 'passed' | 'refused', direction: 'in' | 'out' = 'in') =>
    verdictOfLane({ vehicle: { ...vehicle, stage, direction } })?.said.sentence.id
  expect(said('opened')).toBe('Boleh masuk')
  expect(said('passed', 'out')).toBe('Boleh keluar')
  expect(said('waiting')).toBe('Tunggu operator')
  expect(said('refused')).toBe('Ditolak')
  expect(verdictOfLane({ vehicle: null })).toBeNull()
})

it('never promises with a ticket alone what only the gate decides', () => {
  expect(verdictOfTicket(ticket({}), now)).toMatchObject({ tone: 'info' })
  expect(verdictOfTicket(ticket({ status: 'pending' }), now)).toMatchObject({ tone: 'warn' })
  expect(verdictOfTicket(ticket({ status: 'canceled' }), now)).toMatchObject({ tone: 'crit' })
  expect(verdictOfTicket(ticket({ expired_at: '2026-11-21T06:59:59.000Z' }), now)).toMatchObject({ tone: 'crit' })
})

it('finds the access number in what was scanned', () => {
  expect(accessNumberIn(' tkt-33471185\r')).toBe('TKT-33471185')
  expect(accessNumberIn('W 8814 UE')).toBeNull()
})
