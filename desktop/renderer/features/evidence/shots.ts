import type { Activity } from '../../live/operationsChanges.ts'

export type Shot = Activity['photos'][number]

const order = ['front', 'side', 'top', 'before'] as const

/** The pictures of the film strip in their fixed order; the plate has a place of its own. */
export const filmOf = (photos: readonly Shot[]): readonly Shot[] =>
  order.flatMap((position) => photos.find((photo) => photo.position === position) ?? [])

export const plateShot = (photos: readonly Shot[]): Shot | undefined =>
  photos.find(({ position }) => position === 'plate')
