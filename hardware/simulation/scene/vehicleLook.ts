import { z } from 'zod'

export const vehicleKinds = ['dump', 'box', 'container', 'tank', 'van'] as const
export type VehicleKind = (typeof vehicleKinds)[number]

/** How a vehicle looks to the cameras. */
export const VehicleLook = z.object({
  kind: z.enum(vehicleKinds).default('box'),
  /** Of the cab. */
  colour: z
    .string()
    .regex(/^#[0-9a-f]{6}$/)
    .default('#3a6ea5'),
  /** Lettered on the cargo. */
  company: z.string().max(40).default(''),
})
export type VehicleLook = z.infer<typeof VehicleLook>

/** Which look suits a vehicle type as tickets name it. */
export function kindOf(vehicleType: string | null): VehicleKind {
  const type = (vehicleType ?? '').toLowerCase()
  const known: readonly (readonly [RegExp, VehicleKind])[] = [
    [/dump/, 'dump'],
    [/trailer|container|kontainer|peti/, 'container'],
    [/tank|tangki/, 'tank'],
    [/van|pick|minibus|mobil|tamu/, 'van'],
  ]
  return known.find(([words]) => words.test(type))?.[1] ?? 'box'
}
