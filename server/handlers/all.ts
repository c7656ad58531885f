import type { Handled } from '../http/handle.ts'

/** Every handled set of endpoints, in the order of the documentation. */
export const handled: readonly Handled[] = []
