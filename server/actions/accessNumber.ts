import { randomInt } from 'node:crypto'

/** `TKT-` and eight random digits: easy to type, never a secret. */
export const drawAccessNumber = (): string => `TKT-${String(randomInt(100_000_000)).padStart(8, '0')}`
