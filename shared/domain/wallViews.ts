/** What a wall can show, and how it shows the plates of vehicles. */
export const wallViews = ['cameras', 'activity', 'dashboard', 'buffer'] as const

/** A camera's picture comes from the check-in alone, or also from a gateway in one of these ways. */
export const streamKinds = ['none', 'snapshot', 'mjpeg', 'whep', 'hls'] as const
export type StreamKind = (typeof streamKinds)[number]
