import { describe, expect, it } from 'vitest'
import { matchPlates } from '#shared/domain/plateMatch.ts'
import { createRandom } from '../random.ts'
import { drawDirection, drawIncident, planVisit, type Incident, type SiteTicket } from './plan.ts'

const ticket = {
  ticket_access_number: 'TKT-12345678',
  vehicle: { police_number: 'W 8814 UE', vehicle_type: 'Dumptruck' },
  company: { id: 'c', name: 'PT Contoh' },
} as SiteTicket

const plan = (incident: Incident, seed = 1) => planVisit(ticket, 'in', incident, createRandom(seed))

describe('trucks of the site', () => {
  it('are mostly green, and some of every other kind', () => {
    const random = createRandom(1)
    const counts = new Map<Incident, number>()
    for (let truck = 0; truck < 5_000; truck++) {
      const incident = drawIncident(random, 1)
      counts.set(incident, (counts.get(incident) ?? 0) + 1)
    }
    expect(counts.get('none')).toBeGreaterThan(4_000)
    expect(counts.size).toBe(9)
  })

  it('are green while four drivers stand in trouble, and likelier in trouble while none does', () => {
    const random = createRandom(1)
    const troubled = (standing: number) =>
      Array.from({ length: 1_000 }, () => drawIncident(random, standing)).filter((incident) => incident !== 'none')
    expect(troubled(4)).toHaveLength(0)
    expect(troubled(0).length).toBeGreaterThan(1.5 * troubled(3).length)
  })

  it.each([
    [0, 300, 400],
    [300, 450, 550],
    [2_000, 800, 900],
  ])('drive out the likelier the more are inside: %i', (inside, least, most) => {
    const random = createRandom(1)
    const out = Array.from({ length: 1_000 }, () => drawDirection(random, inside)).filter((way) => way === 'out').length
    expect(out).toBeGreaterThan(least)
    expect(out).toBeLessThan(most)
  })

  it('come with what camera and scanner make of them', () => {
    expect(plan('none')).toMatchObject({
      code: 'TKT-12345678',
      reading: { plate: 'W 8814 UE' },
      look: { kind: 'dump' },
    })
    expect(matchPlates(plan('near_plate').reading.plate ?? '', 'W 8814 UE').distance).toBeLessThan(1)
    expect(matchPlates(plan('other_plate').reading.plate ?? '', 'W 8814 UE').distance).toBeGreaterThan(1)
    expect(plan('no_plate').reading).toEqual({ plate: null, confidence: null })
    expect(plan('unreadable_code').code).not.toMatch(/^TKT-\d{8}$/)
    expect(plan('unsure_plate').reading.confidence).toBeLessThan(0.7)
  })

  it('are the same for the same seed, and keep their colour for ever', () => {
    expect(plan('near_plate', 5)).toEqual(plan('near_plate', 5))
    expect(plan('none', 1).look).toEqual(plan('none', 2).look)
  })
})
