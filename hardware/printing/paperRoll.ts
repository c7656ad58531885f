import { readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { dotsPerMillimetre } from '#shared/slip/paper.ts'

/** A roll of 80 mm thermal paper with 80 mm diameter, as shops sell it; half of that on printers for 58 mm. */
const usualLength = 80_000
const tooFew = 25

const PaperRoll = z.object({
  /** Millimetres printed since the roll was put in. */
  used: z.number().min(0),
  slips: z.number().int().min(0),
})
export type PaperRoll = z.infer<typeof PaperRoll>

export const newRoll: PaperRoll = { used: 0, slips: 0 }

/** `dots` is the height of a slip. */
export const afterSlip = ({ used, slips }: PaperRoll, dots: number): PaperRoll => ({
  used: used + dots / dotsPerMillimetre,
  slips: slips + 1,
})

/** Slips like the ones before that the roll still holds, by length; null before the first one. An estimate. */
export function slipsLeft({ used, slips }: PaperRoll, length = usualLength): number | null {
  return slips === 0 ? null : Math.max(0, Math.floor((length - used) / (used / slips)))
}

/** Time to bring a new roll, before any sensor says so. */
export const isNearlyUsed = (roll: PaperRoll): boolean => (slipsLeft(roll) ?? tooFew) < tooFew

const pathIn = (folder: string): string => join(folder, 'paper.json')

/** What is left of the roll after a restart; a torn or missing file counts as a new one. */
export async function openRoll(folder: string): Promise<PaperRoll> {
  try {
    return PaperRoll.parse(JSON.parse(await readFile(pathIn(folder), 'utf8')))
  } catch {
    return newRoll
  }
}

export async function keepRoll(folder: string, roll: PaperRoll): Promise<void> {
  await writeFile(`${pathIn(folder)}.new`, JSON.stringify(roll))
  await rename(`${pathIn(folder)}.new`, pathIn(folder))
}
