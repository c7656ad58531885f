import { create } from 'zustand'
import { persist } from 'zustand/middleware'
import type { Language } from '#shared/words/sentence.ts'

export type Theme = 'dark' | 'light'

export interface Preferences {
  readonly language: Language
  readonly theme: Theme
  /** The person chose the theme; until then it follows the role. */
  readonly themeChosen: boolean
  /** Single-letter keys can be switched off (WCAG 2.1.4). */
  readonly singleKeys: boolean
  /** 0 to 1. */
  readonly volume: number
  /** A voice says lane and cause after the tones, where the machine has one. */
  readonly spokenAlarms: boolean
}

const untouched: Preferences = {
  language: 'id',
  theme: 'dark',
  themeChosen: false,
  singleKeys: true,
  volume: 0.7,
  spokenAlarms: false,
}

/** How this person likes the console on this machine; kept over restarts. */
export const usePreferences = create<Preferences>()(persist(() => untouched, { name: 'autogate.preferences' }))

export function toggleLanguage(): void {
  usePreferences.setState(({ language }) => ({ language: language === 'id' ? 'en' : 'id' }))
}

export function toggleTheme(): void {
  usePreferences.setState(({ theme }) => ({ theme: theme === 'dark' ? 'light' : 'dark', themeChosen: true }))
}

/** The theme of a role, for those who have not chosen one. */
export function startWithTheme(theme: Theme): void {
  usePreferences.setState(({ themeChosen, theme: chosen }) => ({ theme: themeChosen ? chosen : theme }))
}

export function toggleSingleKeys(): void {
  usePreferences.setState(({ singleKeys }) => ({ singleKeys: !singleKeys }))
}

/** Writes language and theme to the document, now and whenever they change. */
export function showPreferences(document: Document): () => void {
  const show = ({ language, theme }: Preferences): void => {
    document.documentElement.lang = language
    document.documentElement.dataset['theme'] = theme
  }
  show(usePreferences.getState())
  return usePreferences.subscribe(show)
}
