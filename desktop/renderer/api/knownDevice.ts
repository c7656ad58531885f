const storageKey = 'autogate.known-device'
const mostPeople = 30

/**
 * What this machine proves with that a person was signed in on it: then wrong passwords that others try from the same
 * address do not keep that person out. It gives no access by itself.
 */
export function knownDeviceOf(email: string): string | undefined {
  return marks().find(([person]) => person === nameOf(email))?.[1]
}

/** Kept for the people who signed in here last. */
export function rememberDevice(email: string, mark: string): void {
  const others = marks().filter(([person]) => person !== nameOf(email))
  localStorage.setItem(storageKey, JSON.stringify([[nameOf(email), mark], ...others].slice(0, mostPeople)))
}

const nameOf = (email: string): string => email.trim().toLowerCase()

function marks(): (readonly [person: string, mark: string])[] {
  try {
    return JSON.parse(localStorage.getItem(storageKey) ?? '[]') as [string, string][]
  } catch {
    return []
  }
}
