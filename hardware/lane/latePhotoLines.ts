import { z } from 'zod'
import { cameraPositions } from '#shared/domain/lane.ts'

/** A photo that is not at the server yet. */
export const LatePhoto = z.object({
  /** Becomes the id of the journal's entry, so that it counts once. */
  id: z.uuid(),
  photo_id: z.string(),
  /** The scan whose vehicle it shows, and the activity once that scan is decided about. */
  scan_id: z.string(),
  activity_id: z.string().nullable(),
  position: z.enum(cameraPositions),
  media_type: z.string(),
  at: z.iso.datetime(),
})
export type LatePhoto = z.infer<typeof LatePhoto>

export type BoundPhoto = LatePhoto & { readonly activity_id: string }

export const isBound = (late: LatePhoto): late is BoundPhoto => late.activity_id !== null

/** What is written down of late photos: that there is one, what it belongs to, and that it is with the server. */
export const LatePhotoLine = z.union([
  z.object({ late: LatePhoto }),
  z.object({ bound: z.object({ scan_id: z.string(), activity_id: z.string() }) }),
  z.object({ done: z.string() }),
])
export type LatePhotoLine = z.infer<typeof LatePhotoLine>

/** What a start still needs of the lines: the photos that are not done, each with its activity where that is known. */
export function stillLate(lines: LatePhotoLine[]): LatePhotoLine[] {
  const done = new Set(lines.flatMap((line) => ('done' in line ? [line.done] : [])))
  const bound = new Map(
    lines.flatMap((line) => ('bound' in line ? [[line.bound.scan_id, line.bound.activity_id]] : [])),
  )
  return lines.flatMap((line) =>
    'late' in line && !done.has(line.late.id)
      ? [{ late: { ...line.late, activity_id: line.late.activity_id ?? bound.get(line.late.scan_id) ?? null } }]
      : [],
  )
}
