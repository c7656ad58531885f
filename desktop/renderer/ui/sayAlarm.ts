import type { Language } from '#shared/words/sentence.ts'

/** The machine's own voice for a language; null where it has none. Voices that send words to a far server do not count. */
export function voiceFor(language: Language): SpeechSynthesisVoice | null {
  const { speechSynthesis: speech } = window as Partial<Pick<Window, 'speechSynthesis'>>
  const voices = speech?.getVoices() ?? []
  return voices.find(({ lang, localService }) => localService && lang.toLowerCase().startsWith(language)) ?? null
}

/** Says one line after the tones; a newer line takes the place of one that is still being said. */
export function sayAlarm(line: string, language: Language, volume: number): void {
  const voice = voiceFor(language)
  if (voice === null) return
  const spoken = new SpeechSynthesisUtterance(line)
  spoken.voice = voice
  spoken.lang = voice.lang
  spoken.volume = volume
  window.speechSynthesis.cancel()
  window.speechSynthesis.speak(spoken)
}
