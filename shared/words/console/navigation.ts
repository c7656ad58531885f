import type { Sentence } from '../sentence.ts'

/** The areas of the console, as the rail names them: one short word each. */
export const areaWords = {
  operations: { id: 'Operasi', en: 'Operations' },
  wall: { id: 'Dinding', en: 'Wall' },
  activity: { id: 'Aktivitas', en: 'Activity' },
  tickets: { id: 'Tiket', en: 'Tickets' },
  guard: { id: 'Pos jaga', en: 'Guard post' },
  buffer: { id: 'Buffer', en: 'Buffer' },
  load: { id: 'Muatan', en: 'Loads' },
  customs: { id: 'Pabean', en: 'Customs' },
  dashboard: { id: 'Dasbor', en: 'Dashboard' },
  reports: { id: 'Laporan', en: 'Reports' },
  gates: { id: 'Gerbang', en: 'Gates' },
  master: { id: 'Master', en: 'Master' },
  log: { id: 'Log', en: 'Log' },
  settings: { id: 'Setelan', en: 'Settings' },
} as const satisfies Record<string, Sentence>

export const navigationWords = {
  groupGo: { id: 'Buka layar', en: 'Open a screen' },
  groupTickets: { id: 'Tiket', en: 'Tickets' },
  groupVehicles: { id: 'Kendaraan', en: 'Vehicles' },
  groupStanding: { id: 'Kendaraan di lane', en: 'Vehicles in lanes' },
  groupCompanies: { id: 'Perusahaan', en: 'Companies' },
  groupList: { id: 'Daftar', en: 'List' },
  go: { id: 'Buka {screen}', en: 'Open {screen}' },
  goThen: { id: 'G, lalu huruf layar', en: 'G, then the letter of a screen' },
  goHint: { id: 'Tekan huruf layar yang dituju', en: 'Press the letter of the screen' },
  nowhere: { id: 'Layar ini tidak ada', en: 'There is no such screen' },
  nowhereText: {
    id: 'Alamatnya keliru, atau peran Anda tidak membuka layar ini.',
    en: 'The address is wrong, or your role does not open this screen.',
  },
  home: { id: 'Ke layar awal', en: 'To the first screen' },
  nothingGranted: {
    id: 'Peran Anda belum membuka layar apa pun. Hubungi administrator.',
    en: 'Your role opens no screen yet. Ask an administrator.',
  },
  loading: { id: 'Memuat layar', en: 'Loading the screen' },
  openPalette: { id: 'Cari layar, tiket, atau perintah…', en: 'Find a screen, a ticket or a command…' },
} as const satisfies Record<string, Sentence>
