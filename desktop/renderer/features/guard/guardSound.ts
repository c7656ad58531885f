import type { Verdict } from './verdict.ts'

const tones = {
  ok: [[1000, 80]],
  info: [[1000, 80]],
  warn: [
    [660, 90],
    [660, 90],
  ],
  crit: [[220, 400]],
} as const satisfies Record<Verdict['tone'], readonly (readonly [hertz: number, ms: number])[]>

let context: AudioContext | null = null

/** Read, refused, or wait: heard without looking. Silent until somebody has pressed a key on this page. */
export function soundVerdict(tone: Verdict['tone'], volume: number): void {
  context ??= new AudioContext()
  let at = context.currentTime
  for (const [hertz, ms] of tones[tone]) {
    const oscillator = new OscillatorNode(context, { frequency: hertz, type: 'sine' })
    const level = new GainNode(context, { gain: volume * 0.5 })
    oscillator.connect(level).connect(context.destination)
    oscillator.start(at)
    oscillator.stop(at + ms / 1000)
    at += ms / 1000 + 0.06
  }
}
