import type { Activity } from '../live/operationsChanges.ts'

/** The plate that counts: a person's reading before the camera's, and the ticket's where nothing was read. */
export const plateOf = (row: Pick<Activity, 'plate_corrected' | 'plate_read' | 'ticket'>): string | null =>
  row.plate_corrected ?? row.plate_read ?? row.ticket?.police_number ?? null
