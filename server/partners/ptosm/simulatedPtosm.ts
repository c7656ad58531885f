import type { FaultSwitches } from '../simulation/faults.ts'
import { startSimulatedSystem, type SimulatedAnswer, type SimulatedSystem } from '../simulation/simulatedSystem.ts'
import type { PtosmSettings } from './ptosmClient.ts'

export interface SimulatedPtosm extends SimulatedSystem {
  readonly settings: PtosmSettings
  /** Orders that differ from what is made up. */
  readonly orders: Map<string, object>
}

const apiKey = 'simulated-key'

/** The terminal as assumed. It knows every order whose number ends in six digits; those ending in 00 are closed. */
export async function startSimulatedPtosm(): Promise<SimulatedPtosm> {
  const orders = new Map<string, object>()
  const system = await startSimulatedSystem(({ method, url, headers }, faults) => {
    if (headers['x-api-key'] !== apiKey) return { status: 401, body: '{"message":"Invalid key"}' }
    const [, first, number = ''] = url.pathname.split('/').map(decodeURIComponent)
    if (method !== 'GET' || first !== 'spmk') return { status: 405, body: '{}' }
    if (faults.has('failed')) return { status: 403, body: '{"message":"Forbidden"}' }
    return answerOf(number, orders.get(number) ?? invented(number), faults)
  })
  return { ...system, orders, settings: { url: system.url, apiKey } }
}

function answerOf(number: string, order: object | null, faults: FaultSwitches): SimulatedAnswer {
  if (order === null) return { status: 404, body: '{"message":"SPMK tidak ditemukan"}' }
  const said = { spmk_number: number, ...order, ...(faults.has('dates') && { valid_from: '2026-13-45' }) }
  return { body: JSON.stringify(faults.has('flip') ? { ...said, status: 'CLOSED' } : said) }
}

const dayMs = 86_400_000

function invented(number: string): object | null {
  const digits = /(\d{6})$/.exec(number)?.[1]
  if (digits === undefined) return null
  const realized = Number(digits.slice(0, 3)) * 10
  const compact = (at: number) => new Date(at).toISOString().slice(0, 10).replaceAll('-', '')
  return {
    status: digits.endsWith('00') ? 'Closed' : 'Open',
    activity: 'BONGKAR',
    vessel_name: `KM Bawean ${(Number(digits) % 12) + 1}`,
    voyage: '012N',
    berth: 'Dermaga 2',
    commodity: 'Curah kering',
    unit_of_item: 'Ton',
    planned_qty: '25000',
    realized_qty: realized,
    remaining_qty: 25_000 - realized,
    consignee: { name: 'PT Garda Smelter Nusantara', npwp: null },
    stevedore: 'PT Prima Stivedor Jaya',
    /* None listed: every truck of the haulier may come. */
    trucks: [],
    valid_from: compact(Date.now() - 7 * dayMs),
    valid_until: new Date(Date.now() + 400 * dayMs).toISOString().slice(0, 10),
    bl_number: `BL-${digits}`,
  }
}
