import { create } from 'zustand'
import { readMailedLink, type MailedLink } from './mailedLink.ts'
import type { Said } from '../../ui/said.ts'

export type AskedLink = 'reset' | 'verification'

/** What stands between a person and the console: nothing but the sign-in, a mailed link, or asking for one. */
export type Door =
  | { readonly at: 'session'; readonly notice: Said | null; readonly email: string }
  | { readonly at: 'link'; readonly link: MailedLink }
  | { readonly at: 'ask'; readonly asks: AskedLink; readonly email: string }

export const useDoor = create<Door>(() => ({ at: 'session', notice: null, email: '' }))

/** Shows what a mailed link opens, now and whenever another one is pasted. The secret leaves the address at once. */
export function watchMailedLinks(window: Window): void {
  const take = (): void => {
    const link = readMailedLink(window.location)
    if (link === null) return
    window.history.replaceState(null, '', window.location.pathname)
    useDoor.setState({ at: 'link', link }, true)
  }
  take()
  window.addEventListener('hashchange', take)
}

export const askForLink = (asks: AskedLink, email = ''): void => useDoor.setState({ at: 'ask', asks, email }, true)

/** Back to the console or the sign-in, which says the notice and knows the address. */
export function leaveDoor(notice: Said | null = null, email = ''): void {
  if (readMailedLink(location) !== null) history.replaceState(null, '', '/')
  useDoor.setState({ at: 'session', notice, email }, true)
}
