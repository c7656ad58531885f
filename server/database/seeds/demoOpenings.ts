import type { demoTraffic } from './demoTraffic.ts'

/** The ledger of the demo: each activity that an operator opened. */
export const demoOpenings = ({ activities }: ReturnType<typeof demoTraffic>) =>
  activities.flatMap((activity) => {
    const override = activity.override as {
      readonly action: string
      readonly reason_code: string
      readonly note: string | null
      readonly by: string
      readonly by_id: string
      readonly role: string
      readonly at: string
      readonly latency_ms: number
    } | null
    return override?.action !== 'open'
      ? []
      : [
          {
            id: activity.id,
            activity_id: activity.id,
            gate_id: activity.gate_id,
            lane_id: activity.lane_id,
            company_id: activity.company_id,
            operator_id: override.by_id,
            operator_name: override.by,
            role: override.role,
            reason_code: override.reason_code,
            note: override.note,
            police_number: activity.plate_read,
            lamp: activity.lamp,
            waited_ms: override.latency_ms,
            opened_at: new Date(override.at),
          },
        ]
  })
