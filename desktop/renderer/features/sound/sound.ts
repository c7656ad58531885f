import { useEffect } from 'react'
import { create } from 'zustand'
import { isFlood } from '#shared/domain/alarmFlood.ts'
import { say, type Language } from '#shared/words/sentence.ts'
import { connectionNow, serverNow } from '../../live/connection.ts'
import { alarmFloodNow, operationsNow, useOperationsLoaded } from '../../live/operations.ts'
import { interventionTitle } from '../../ui/interventionTitle.ts'
import { usePreferences } from '../../ui/preferences.ts'
import { sayAlarm } from '../../ui/sayAlarm.ts'
import { playVoice } from './playVoice.ts'
import { deskOpenedWith, nextSound, soundTimes, type Voice } from './soundDesk.ts'

interface SoundState {
  /** The browser waits for a click before it lets a page make sounds. */
  readonly locked: boolean
  readonly silentUntil: number
  /** The visible twin: what sounded last, and when. */
  readonly last: { readonly voice: Voice; readonly at: number } | null
}

export const useSound = create<SoundState>(() => ({ locked: true, silentUntil: 0, last: null }))

let context: AudioContext | null = null

/** Called from a click: browsers allow sound only after one. */
export async function unlockSound(): Promise<void> {
  context ??= new AudioContext()
  await context.resume()
  useSound.setState({ locked: context.state !== 'running' })
}

export const silence = (): void => useSound.setState({ silentUntil: serverNow() + soundTimes.silence })

/** The test at the start of a shift. */
export async function testSound(): Promise<void> {
  await unlockSound()
  if (context !== null) playVoice(context, 'p2', usePreferences.getState().volume)
}

/** Listens for what has to be heard while it is shown; one window of a machine does, the others stay silent. */
export function useSoundDesk(): void {
  const loaded = useOperationsLoaded()
  useEffect(() => {
    if (navigator.userActivation.hasBeenActive) return void unlockSound()
    const unlock = (): void => void unlockSound()
    window.addEventListener('pointerdown', unlock, { once: true })
    return () => window.removeEventListener('pointerdown', unlock)
  }, [])
  useEffect(() => {
    if (!loaded) return
    let mine = false
    const release = ownSound(() => (mine = true))
    let desk = deskOpenedWith(openItems(), serverNow())
    const timer = setInterval(() => {
      const now = serverNow()
      const lost = connectionNow().grade === 'lost'
      const [next, voice] = nextSound(desk, { open: openItems(), lost, flooded: floodedAt(now) }, now)
      desk = next
      if (voice === null) return
      useSound.setState({ last: { voice, at: serverNow() } })
      if (!mine || context === null || serverNow() < useSound.getState().silentUntil) return
      const { volume, spokenAlarms, language } = usePreferences.getState()
      playVoice(context, voice, volume)
      const line = spokenAlarms ? lineOf(voice, language) : null
      if (line !== null) sayAlarm(line, language, volume)
    }, 500)
    return () => {
      clearInterval(timer)
      release()
    }
  }, [loaded])
}

/** The lane and what is wrong there, of the newest item that the tones are about. */
function lineOf(voice: Voice, language: Language): string | null {
  const newest = openItems()
    .filter(({ priority, state }) => state === 'new' && voice === `p${priority}`)
    .toSorted((a, b) => b.opened_at.localeCompare(a.opened_at))[0]
  if (newest === undefined) return null
  const { sentence, values } = interventionTitle(newest)
  return `${newest.lane_code}. ${say(sentence, language, values)}`
}

function openItems() {
  const { interventions } = operationsNow()
  return interventions.order.flatMap((id) => interventions.byId[id] ?? [])
}

const floodedAt = (now: number): boolean => isFlood([...openItems(), ...operationsNow().closed], alarmFloodNow(), now)

/** Waits for this machine's one voice. Without locks (plain HTTP on a network) every window has its own. */
function ownSound(onOwned: () => void): () => void {
  const { locks } = navigator as Partial<Pick<Navigator, 'locks'>>
  if (locks === undefined) {
    onOwned()
    return () => undefined
  }
  let release = (): void => undefined
  const held = new Promise<void>((resolve) => (release = resolve))
  void locks.request('autogate.sound', () => {
    onOwned()
    return held
  })
  return () => release()
}
