import { ref, siteDay, text, whole } from '../database/columns.ts'

/** Vehicles of a site day by gate, direction and lamp, counted up with each decision. */
export const dailyCountColumns = {
  day: { ...siteDay, primaryKey: true },
  gate_id: { ...ref('gates'), primaryKey: true },
  direction: { ...text(5), primaryKey: true },
  lamp: { ...text(10), primaryKey: true },
  vehicles: whole(),
  ritase_minutes: whole(),
  ritase_count: whole(),
}
