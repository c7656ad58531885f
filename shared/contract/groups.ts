interface Group {
  readonly name: string
  readonly description: string
}

/** The chapters of the documentation, in their order. */
export const groups: readonly Group[] = [
  { name: 'Company', description: 'Tenants, hauliers and the operators of the zone.' },
  { name: 'Roles', description: 'What people may do. Nobody grants above their own level; system roles are locked.' },
  { name: 'Permissions', description: 'Everything a role can be granted, grouped by module.' },
  { name: 'User Operational Tenant', description: 'People of a company, managed by their company.' },
  {
    name: 'User Operational',
    description: 'Guards and operators. Bulk creation is all or nothing, with errors per row.',
  },
  { name: 'User Admin', description: 'Administrators of the zone.' },
  { name: 'User', description: 'Everybody who can sign in.' },
  { name: 'Auth', description: 'Signing in, refreshing, signing out, forgotten passwords and e-mail addresses.' },
  { name: 'Product', description: 'Goods that the commodity of a ticket is picked from.' },
  { name: 'FAQs', description: 'Questions and answers, as administrators write them.' },
  { name: 'FAQs Public', description: 'Published questions and answers, without signing in.' },
  {
    name: 'Company Employee',
    description: 'People with access to the zone. Identity numbers are encrypted and masked.',
  },
  { name: 'Lokasi Tujuan', description: 'Destinations inside the zone: a ticket’s `building_ids`.' },
  { name: 'Jenis Lokasi', description: 'Areas: main gate, port gate, buffer zone and plots.' },
  { name: 'Contact', description: 'Whom to call.' },
  { name: 'Common', description: 'Uploading and reading files. Addresses of files are signed and work for 24 hours.' },
  { name: 'Ticket Tenant Without Pabeanan', description: 'Tickets for goods without a customs obligation.' },
  {
    name: 'Ticket Tenant With Pabeanan',
    description: 'Tickets bound to a customs document, whose balance they draw down.',
  },
  { name: 'Ticket Sarana Niaga', description: 'Tickets for loading and unloading ships, by SPMK.' },
  { name: 'Ticket Guest', description: 'Visitors: pending until somebody approves or rejects them.' },
  { name: 'Ticket', description: 'Tickets of every kind.' },
  { name: 'External', description: 'For the programmes of a company: OAuth 2.0 client credentials, then tickets.' },
  {
    name: 'External Clients',
    description: 'The OAuth 2.0 clients of companies. A secret is shown once, when it is made.',
  },
  { name: 'Webhooks', description: 'Signed messages to a company’s own server when its tickets or vehicles change.' },
  { name: 'Guard Post', description: 'What a guard does at the window: the slip, guests, and the control room.' },
  { name: 'Video Wall', description: 'What the wall displays show.' },
  {
    name: 'Management Gate / Lane',
    description: 'Taking a lane out of automatic mode, opening, refusing, correcting.',
  },
  { name: 'Management Gate', description: 'Gates, their lanes and their policies.' },
  { name: 'Commissioning', description: 'Machines of lanes: pairing, their devices, and trying them.' },
  { name: 'Lane Agent', description: 'What a lane’s machine reads and tells, also after it was cut off.' },
  { name: 'Conflict Desk', description: 'Decisions that lanes made alone and that turned out wrong.' },
  { name: 'Watchlist', description: 'Plates, drivers and companies to block, to inspect or to be told of.' },
  { name: 'Bypass', description: 'Vehicles that need no ticket, such as ambulances, and each time they passed.' },
  {
    name: 'Manual Mode',
    description: 'Gates worked by hand: numbered slips, entering them later, and what is missing.',
  },
  {
    name: 'Mass Extension',
    description: 'More time for many tickets at once: previewed, asked for, and approved by a second person.',
  },
  { name: 'Override Ledger', description: 'Every opening by hand, counted and compared.' },
  {
    name: 'Site Settings',
    description:
      'How the operators’ desk of the site works: when alarms are a flood, its shifts, and how long trips may take.',
  },
  { name: 'Shift', description: 'Handing the operators’ desk over at a change of shift.' },
  { name: 'Gate Activities', description: 'Every vehicle at a gate, and the check-in that lanes send.' },
  { name: 'Gate In/Out / Buffer Zone', description: 'Vehicles that wait, and the checking of their documents.' },
  { name: 'CEISA', description: 'Customs documents, from the local mirror.' },
  { name: 'PTOSM', description: 'SPMK orders of the port.' },
  { name: 'Dashboard', description: 'Figures of traffic, round trips, lamps and documents.' },
  { name: 'Log Activity', description: 'Who did what, when and from where; chained so that a change shows.' },
  { name: 'Report Bongkar Muat Bufferzone', description: 'Loading and unloading in the buffer zone.' },
  { name: 'Report Tenant', description: 'Visits of each company.' },
  { name: 'Report Bongkar Muat Main', description: 'Loading and unloading through the main gate.' },
  { name: 'Report Niaga', description: 'Loading and unloading of ships.' },
  { name: 'Profile', description: 'The signed-in person: details, e-mail address, password and sessions.' },
  { name: 'Load Unload', description: 'Checkers accept or reject a load on their phone.' },
  { name: 'Notification', description: 'Messages to the signed-in person.' },
  { name: 'TPS Online', description: 'Customs releases and gate movements exchanged with TPS Online.' },
  {
    name: 'Customs Cockpit',
    description: 'How customs and terminal are, and gate movements on their way to TPS Online (CODECO).',
  },
  { name: 'Gate In/Out', description: 'What a lane compared before it decided.' },
  { name: 'Partner Tenant API', description: 'For logistics partners, with an envelope of its own.' },
  { name: 'Partners', description: 'Logistics partners, their tokens, and which companies let them in.' },
  { name: 'Tenant Logistics', description: 'The locations and haulage services of a company that its partners read.' },
]
