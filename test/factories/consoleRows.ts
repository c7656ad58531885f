import type { z } from 'zod'
import type { Intervention } from '#shared/contract/autogate/intervention.ts'
import type { Lane, LaneVehicle } from '#shared/contract/autogate/lane.ts'
import type { BarrierProgress } from '#desktop/renderer/commands/progress.ts'
import type { LiveGate } from '#shared/contract/live.ts'

type LaneRow = z.infer<typeof Lane>
type InterventionRow = z.infer<typeof Intervention>
type VehicleRow = z.infer<typeof LaneVehicle>

/** 14:32:08 at the site. */
export const consoleNow = '2026-11-21T07:32:08.000Z'

export const secondsAgo = (seconds: number): string => new Date(Date.parse(consoleNow) - seconds * 1000).toISOString()

export const consoleVehicle = (row: Partial<VehicleRow> = {}): VehicleRow => ({
  activity_id: 'activity-1',
  direction: 'in',
  plate: 'W8814UE',
  company: 'PT Garda Smelter Nusantara',
  vehicle_type: 'Dumptruck',
  document: 'PPKEK',
  decision: 'allow',
  stage: 'opened',
  reason: { code: 'ok', message: 'Semua pemeriksaan sesuai.', message_en: 'Every check passed.' },
  photo_url: null,
  since: secondsAgo(4),
  ...row,
})

export const consoleLane = (row: Partial<LaneRow> = {}): LaneRow => ({
  id: row.code ?? 'IN-03',
  gate_id: 'gate-1',
  code: 'IN-03',
  name: 'Masuk 3',
  position: 3,
  direction: 'in',
  mode: 'auto',
  lamp: 'red',
  barrier: { state: 'closed', proof: 'sensor' },
  connection: 'online',
  last_seen_at: consoleNow,
  intervention: { status: 'none', by: null, reason: null, since: null, lease_until: null },
  devices: [],
  vehicle: null,
  version: 1,
  ...row,
})

export const consoleIntervention = (row: Partial<InterventionRow> = {}): InterventionRow => ({
  id: 'intervention-1',
  lane_id: row.lane_code ?? 'IN-03',
  lane_code: 'IN-03',
  gate_id: 'gate-1',
  activity_id: 'activity-1',
  cause: 'review',
  priority: 2,
  state: 'new',
  plate: 'W8814UF',
  company: 'PT Garda Smelter Nusantara',
  reason: {
    code: 'plate.near',
    message: 'Pelat W 8814 UF mirip tiket W 8814 UE (beda 1).',
    message_en: 'Plate W 8814 UF resembles ticket W 8814 UE (1 differ).',
  },
  owner: null,
  opened_at: secondsAgo(14),
  due_at: secondsAgo(-46),
  shelved_until: null,
  closed_at: null,
  outcome: null,
  version: 1,
  ...row,
})

export const consoleGate = (row: Partial<LiveGate> = {}): LiveGate => ({
  id: 'gate-1',
  name: 'Gerbang Utama',
  code: 'MAIN',
  area: { id: 'area-1', name: 'Gerbang Utama', type: 'main_gate' },
  position: 1,
  ...row,
})

export const consoleProgress = (progress: Partial<BarrierProgress> = {}): BarrierProgress => ({
  action: 'open',
  startedAt: 0,
  phase: 'sent',
  done: { sentence: { id: 'dibuka', en: 'opened' } },
  again: () => undefined,
  ...progress,
})
