const storageKey = 'autogate.tours'
const mostPeople = 50

/** Whether this person has had the tour on this machine. */
export const hasSeenTour = (userId: string): boolean => seen().includes(userId)

export function markTourSeen(userId: string): void {
  localStorage.setItem(
    storageKey,
    JSON.stringify([userId, ...seen().filter((id) => id !== userId)].slice(0, mostPeople)),
  )
}

function seen(): readonly string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(storageKey) ?? '[]')
    return Array.isArray(kept) ? kept.filter((id) => typeof id === 'string') : []
  } catch {
    return []
  }
}
