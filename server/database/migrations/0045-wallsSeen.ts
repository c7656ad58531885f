import { optionalInstant } from '../columns.ts'
import type { Tables } from '../tables.ts'

/** When a display last said that it shows what is known. */
export const up = (tables: Tables): Promise<void> => tables.addColumn('wall_displays', 'seen_at', optionalInstant)

export const down = (tables: Tables): Promise<void> => tables.dropColumn('wall_displays', 'seen_at')
