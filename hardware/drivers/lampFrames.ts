export const lampColours = ['red', 'yellow', 'green'] as const
export type LampColour = (typeof lampColours)[number]

interface LampFrames {
  /** Lights or darkens one lens. */
  readonly set: (colour: LampColour, on: boolean) => Uint8Array
  /** Sent once after opening: what the head must not go on doing. */
  readonly quiet: Uint8Array
}

const towerBit: Readonly<Record<LampColour, number>> = { red: 1, yellow: 2, green: 4 }
const relayChannel: Readonly<Record<LampColour, number>> = { red: 1, yellow: 2, green: 3 }

/** Lamp heads on a serial line, 9600 baud. None of them answers. */
export const lampFrames = {
  /** USB tower lights with a buzzer (CH340, sold as Adafruit 5125): `1x` on, `2x` off, bit 3 the buzzer. */
  tower_light: {
    set: (colour, on) => Uint8Array.of((on ? 0x10 : 0x20) | towerBit[colour]),
    quiet: Uint8Array.of(0x28),
  },
  /** A serial LCUS relay board (CH340) whose relays 1 to 3 switch a lamp: `A0 relay state checksum`. */
  lcus_serial: {
    set: (colour, on) => {
      const [relay, state] = [relayChannel[colour], on ? 1 : 0]
      return Uint8Array.of(0xa0, relay, state, (0xa0 + relay + state) & 0xff)
    },
    quiet: Uint8Array.of(),
  },
} as const satisfies Record<string, LampFrames>

export type LampHeadName = keyof typeof lampFrames
export const lampHeadNames = Object.keys(lampFrames) as [LampHeadName, ...LampHeadName[]]
