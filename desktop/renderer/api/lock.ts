import { create } from 'zustand'

const storageKey = 'autogate.locked'

interface Lock {
  /** Who locked the screen of this machine; null while it is open. */
  readonly userId: string | null
  /** Milliseconds since 1970. */
  readonly since: number
}

const open: Lock = { userId: null, since: 0 }

/** A locked screen stays locked over a reload, and in every window of the machine. */
export const useLock = create<Lock>(() => kept())

export function lockScreen(userId: string): void {
  localStorage.setItem(storageKey, JSON.stringify({ userId, since: Date.now() } satisfies Lock))
  useLock.setState(kept())
}

export function openLock(): void {
  localStorage.removeItem(storageKey)
  useLock.setState(open)
}

/** Follows what other windows of this machine do. */
export function watchLock(window: Window): void {
  window.addEventListener('storage', ({ key }) => {
    if (key === storageKey || key === null) useLock.setState(kept())
  })
}

function kept(): Lock {
  try {
    return { ...open, ...(JSON.parse(localStorage.getItem(storageKey) ?? '{}') as Partial<Lock>) }
  } catch {
    return open
  }
}
