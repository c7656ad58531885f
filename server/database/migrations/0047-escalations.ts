import { optionalInstant } from '../columns.ts'
import type { Tables } from '../tables.ts'

/** When the supervisors were told that nobody settled it in time. */
export const up = (tables: Tables): Promise<void> => tables.addColumn('interventions', 'escalated_at', optionalInstant)

export const down = (tables: Tables): Promise<void> => tables.dropColumn('interventions', 'escalated_at')
