import type { Level, PermissionAction, PermissionModule } from '../contract/permissions.ts'
import type { Sentence } from './sentence.ts'

/** How the modules, actions and levels of roles are called. */
export const moduleWords = {
  company: { id: 'Perusahaan', en: 'Companies' },
  role: { id: 'Peran', en: 'Roles' },
  user: { id: 'Pengguna', en: 'Users' },
  product: { id: 'Produk', en: 'Products' },
  faq: { id: 'Tanya jawab', en: 'Questions and answers' },
  employee: { id: 'Karyawan perusahaan', en: 'Company employees' },
  building: { id: 'Lokasi tujuan', en: 'Destinations' },
  area: { id: 'Jenis lokasi', en: 'Areas' },
  contact: { id: 'Kontak', en: 'Contacts' },
  file: { id: 'Berkas', en: 'Files' },
  ticket: { id: 'Tiket', en: 'Tickets' },
  gate: { id: 'Gerbang', en: 'Gates' },
  lane: { id: 'Lane', en: 'Lanes' },
  activity: { id: 'Aktivitas gerbang', en: 'Gate activities' },
  watchlist: { id: 'Daftar pantau', en: 'Watch list' },
  bypass: { id: 'Kendaraan bebas tiket', en: 'Vehicles without tickets' },
  manual: { id: 'Mode manual gerbang', en: 'Manual mode of gates' },
  extension: { id: 'Perpanjangan massal', en: 'Mass extension' },
  override: { id: 'Buku pembukaan manual', en: 'Ledger of manual openings' },
  conflict: { id: 'Konflik lane luring', en: 'Conflicts of offline lanes' },
  buffer: { id: 'Zona penyangga', en: 'Buffer zone' },
  customs: { id: 'Dokumen pabean', en: 'Customs documents' },
  dashboard: { id: 'Dasbor', en: 'Dashboard' },
  report: { id: 'Laporan', en: 'Reports' },
  load: { id: 'Bongkar muat', en: 'Loading and unloading' },
  log: { id: 'Log aktivitas', en: 'Activity log' },
  post: { id: 'Pos jaga', en: 'Guard post' },
  wall: { id: 'Video wall', en: 'Video wall' },
  device: { id: 'Perangkat', en: 'Devices' },
  client: { id: 'Klien API', en: 'API clients' },
} as const satisfies Record<PermissionModule, Sentence>

export const actionWords = {
  read: { id: 'Lihat', en: 'View' },
  work: { id: 'Bertugas', en: 'Work' },
  write: { id: 'Buat dan ubah', en: 'Create and change' },
  delete: { id: 'Hapus', en: 'Delete' },
  upload: { id: 'Unggah', en: 'Upload' },
  cancel: { id: 'Batalkan', en: 'Cancel' },
  approve: { id: 'Setujui', en: 'Approve' },
  reject: { id: 'Tolak', en: 'Reject' },
  intervene: { id: 'Intervensi', en: 'Intervene' },
  mode: { id: 'Ubah mode', en: 'Change the mode' },
  takeover: { id: 'Ambil alih', en: 'Take over' },
  undo: { id: 'Batalkan check-in', en: 'Undo a check-in' },
  control: { id: 'Mulai dan akhiri', en: 'Start and stop' },
  enter: { id: 'Masukkan slip', en: 'Enter slips' },
  checkup: { id: 'Pemeriksaan', en: 'Check up' },
  refresh: { id: 'Perbarui dari sumber', en: 'Refresh from the source' },
  export: { id: 'Ekspor', en: 'Export' },
  resolve: { id: 'Selesaikan', en: 'Resolve' },
} as const satisfies Record<PermissionAction, Sentence>

export const levelWords = {
  super_admin: { id: 'Super admin', en: 'Super admin' },
  admin: { id: 'Admin', en: 'Admin' },
  operational: { id: 'Operasional', en: 'Operational' },
  tenant: { id: 'Tenant', en: 'Tenant' },
} as const satisfies Record<Level, Sentence>
