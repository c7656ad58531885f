export const ticketKinds = ['without_pabeanan', 'with_pabeanan', 'sarana_niaga', 'guest'] as const
export type TicketKind = (typeof ticketKinds)[number]

/** How the published API calls a kind. */
export const typeNames: Readonly<Record<TicketKind, string>> = {
  without_pabeanan: 'Tenant',
  with_pabeanan: 'Tenant',
  sarana_niaga: 'Sarana Niaga',
  guest: 'Guest',
}

/** What a vehicle does at a ship: unload it or load it. */
export const portActivities = ['bongkar', 'muat'] as const
export type PortActivity = (typeof portActivities)[number]
