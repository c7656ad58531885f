import { create } from 'zustand'
import type { IconName } from './icons.ts'
import type { Said } from './said.ts'

export interface ToastAction {
  readonly label: Said
  readonly icon: IconName
  readonly keys: string
  readonly run: () => void
}

export interface Toast {
  readonly id: number
  readonly icon: IconName
  readonly tone: 'normal' | 'crit'
  readonly said: Said
  readonly action: ToastAction | null
}

/** Milliseconds a line stays, and how long an undo is offered. */
export const toastMs = 6_000
const most = 3

export const useToasts = create<readonly Toast[]>(() => [])

let lastId = 0

/** Says one line about what was done; the oldest leaves when there are more than three. */
export function toast(icon: IconName, said: Said, options: { tone?: Toast['tone']; action?: ToastAction } = {}): void {
  const id = ++lastId
  const shown: Toast = { id, icon, said, tone: options.tone ?? 'normal', action: options.action ?? null }
  useToasts.setState((toasts) => [...toasts, shown].slice(-most), true)
  setTimeout(() => dismissToast(id), toastMs)
}

export const dismissToast = (id: number): void =>
  useToasts.setState((toasts) => toasts.filter((one) => one.id !== id), true)

/** Runs the action of the newest toast that listens to a key; false when none does. */
export function runToastAction(keys: string): boolean {
  const found = useToasts.getState().findLast(({ action }) => action?.keys === keys)
  if (found !== undefined) runToast(found)
  return found !== undefined
}

/** What the line offers is done, and the line has been read. */
export function runToast({ id, action }: Toast): void {
  dismissToast(id)
  action?.run()
}
