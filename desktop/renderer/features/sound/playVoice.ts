import type { Voice } from './soundDesk.ts'

interface Tone {
  readonly hertz: number
  readonly ms: number
  readonly gain?: number
}

const tones: Readonly<Record<Voice, readonly Tone[]>> = {
  p1: [880, 660, 880].map((hertz) => ({ hertz, ms: 120 })),
  p2: [660, 880].map((hertz) => ({ hertz, ms: 110 })),
  /** Twelve decibels below the others. */
  p3: [{ hertz: 520, ms: 90, gain: 0.25 }],
  lost: [440, 330].map((hertz) => ({ hertz, ms: 120 })),
  back: [330, 440].map((hertz) => ({ hertz, ms: 120 })),
}

const attack = 0.005
/** A first priority is never quieter than this. */
const floor = 0.2

/** Plays one voice as sine tones with a soft attack. Does nothing while the browser still waits for a click. */
export function playVoice(context: AudioContext, voice: Voice, volume: number): void {
  if (context.state !== 'running') return
  const loudness = voice === 'p1' ? Math.max(volume, floor) : volume
  let at = context.currentTime
  for (const { hertz, ms, gain = 1 } of tones[voice]) {
    const oscillator = new OscillatorNode(context, { frequency: hertz, type: 'sine' })
    const level = new GainNode(context, { gain: 0 })
    const end = at + ms / 1000
    level.gain.setValueAtTime(0, at)
    level.gain.linearRampToValueAtTime(loudness * gain * 0.5, at + attack)
    level.gain.setValueAtTime(loudness * gain * 0.5, end - attack)
    level.gain.linearRampToValueAtTime(0, end)
    oscillator.connect(level).connect(context.destination)
    oscillator.start(at)
    oscillator.stop(end)
    at = end
  }
}
