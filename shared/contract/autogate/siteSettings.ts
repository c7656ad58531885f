import { z } from 'zod'
import { floodNumbers } from '../../domain/alarmFlood.ts'
import { tripLimit } from '../../domain/tripLimit.ts'
import { may } from '../access.ts'
import { get, put } from '../endpoint.ts'
import { line, seenVersion } from '../text.ts'

const group = 'Site Settings'

const between = ({ least, most }: { least: number; most: number }) => z.number().int().min(least).max(most)

/** More items than this within so many minutes are a flood: the queue groups them, and only first priorities sound. */
export const AlarmFlood = z
  .object({ more_than: between(floodNumbers.more_than), minutes: between(floodNumbers.minutes) })
  .meta({ id: 'AlarmFlood' })

export const PlannedShift = z
  .object({ name: line(30), starts_at: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, { error: 'hour' }) })
  .meta({ id: 'PlannedShift' })

/** Each works until the next one begins. */
export const ShiftPlan = z
  .array(PlannedShift)
  .min(1)
  .max(8)
  .superRefine((plan, found) => {
    for (const part of ['name', 'starts_at'] as const)
      plan.forEach((shift, at) => {
        const again = plan.findIndex((one) => one[part].toLowerCase() === shift[part].toLowerCase()) < at
        if (again) found.addIssue({ code: 'custom', path: [at, part], message: 'duplicate', input: shift[part] })
      })
  })

const SiteSettings = z
  .object({
    flood: AlarmFlood,
    shifts: z.array(PlannedShift),
    /** What a round trip may take: a line in the dashboard. */
    trip_limit_minutes: z.number().int(),
    /** Null while nobody has changed anything. */
    updated_at: z.iso.datetime().nullable(),
    version: z.number().int(),
  })
  .meta({ id: 'SiteSettings' })

export const siteSettings = {
  read: get('/v1/site-settings', {
    id: 'site-settings.read',
    group,
    summary: 'When alarms are a flood, who works when, and how long trips may take',
    access: may('gate.read'),
    reply: SiteSettings,
  }),
  update: put('/v1/site-settings', {
    id: 'site-settings.update',
    group,
    summary: 'Change the settings of the site',
    description: 'What is left out stays as it is. Every console follows at once.',
    access: may('gate.write'),
    body: z
      .strictObject({
        flood: AlarmFlood.optional(),
        shifts: ShiftPlan.optional(),
        trip_limit_minutes: between(tripLimit).optional(),
        version: seenVersion,
      })
      .meta({ id: 'SiteSettingsChanges' }),
    message: { id: 'Setelan kawasan disimpan', en: 'Settings of the site saved' },
    reply: SiteSettings,
  }),
}
