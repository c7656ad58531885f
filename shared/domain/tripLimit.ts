/** Minutes that a round trip may take at a site before somebody asks why: the service limit of its dashboards. */
export const tripLimit = { fallback: 120, least: 10, most: 1_440 } as const
