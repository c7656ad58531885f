export const dayTimes = ['day', 'dusk', 'night'] as const
export type DayTime = (typeof dayTimes)[number]

export interface Daylight {
  readonly sky: readonly [string, string]
  readonly ground: readonly [string, string]
  readonly skyline: string
  /** 0 to 1. */
  readonly light: number
}

export const daylight: Readonly<Record<DayTime, Daylight>> = {
  day: { sky: ['#b9c6cf', '#dfe4e3'], ground: ['#6f7477', '#4b4f52'], skyline: '#8f979b', light: 1 },
  dusk: { sky: ['#39434f', '#9a8474'], ground: ['#474a4d', '#2d3033'], skyline: '#5a5f63', light: 0.72 },
  night: { sky: ['#0b0f14', '#1c242c'], ground: ['#2c2f32', '#191b1d'], skyline: '#3a3f43', light: 0.5 },
}

/** The light outside at an hour of the site's day. */
export function dayTimeAt(hour: number): DayTime {
  if (hour >= 6 && hour < 17) return 'day'
  return hour === 5 || hour === 17 || hour === 18 ? 'dusk' : 'night'
}
