import type { DeviceRole, DeviceState, LaneConnection, LaneDirection, LaneMode } from '../../domain/lane.ts'
import type { Sentence } from '../sentence.ts'

/** Gates and their lanes. */
export const gateWords = {
  title: { id: 'Gerbang dan aturan', en: 'Gates and policies' },
  create: { id: 'Buat gerbang', en: 'Make a gate' },
  counted: { id: '{total} gerbang', en: '{total} {count|gate|gates}' },
  search: { id: 'Nama atau kode', en: 'Name or code' },
  empty: { id: 'Belum ada gerbang', en: 'No gates yet' },
  emptyText: {
    id: 'Gerbang menyatukan lane dari satu area di bawah satu aturan.',
    en: 'A gate puts the lanes of an area under one policy.',
  },
  area: { id: 'Area', en: 'Area' },
  position: { id: 'Urutan', en: 'Position' },
  positionHint: { id: 'Urutan di papan operasi.', en: 'The order on the board of Operations.' },
  lanes: { id: 'Lane', en: 'Lanes' },
  policy: { id: 'Aturan', en: 'Policy' },
  active: { id: 'Aktif', en: 'Active' },
  closed: { id: 'Ditutup', en: 'Closed' },
  consequence: {
    id: 'Gerbang yang masih punya lane tidak dapat dihapus.',
    en: 'A gate that still has lanes cannot be deleted.',
  },
  noLanes: { id: 'Gerbang ini belum punya lane.', en: 'This gate has no lanes yet.' },
  laneAdd: { id: 'Tambah lane', en: 'Add a lane' },
  laneEdit: { id: 'Ubah {lane}', en: 'Edit {lane}' },
  laneHint: {
    id: 'Lane baru tertutup sampai ada yang membukanya: pasang perangkatnya dahulu.',
    en: 'A new lane is closed until somebody opens it: its devices come first.',
  },
  direction: { id: 'Arah', en: 'Direction' },
  noDevices: { id: 'Belum ada perangkat', en: 'No devices yet' },
  laneSaved: { id: '{lane} disimpan', en: '{lane} saved' },
  laneRemove: {
    id: 'Ditolak selama kendaraan berdiri di lane, petugas diperlukan, atau perangkat bekerja di sana.',
    en: 'Refused while a vehicle stands in it, an operator is needed, or a device works there.',
  },
} as const satisfies Record<string, Sentence>

export const laneDirectionWords = {
  in: { id: 'Masuk', en: 'In' },
  out: { id: 'Keluar', en: 'Out' },
  both: { id: 'Masuk dan keluar', en: 'In and out' },
} as const satisfies Record<LaneDirection, Sentence>

export const laneModeNames = {
  auto: { id: 'Otomatis', en: 'Automatic' },
  manual: { id: 'Manual', en: 'Manual' },
  takeover: { id: 'Diambil alih', en: 'Taken over' },
  closed: { id: 'Ditutup', en: 'Closed' },
} as const satisfies Record<LaneMode, Sentence>

export const laneConnectionNames = {
  online: { id: 'terhubung', en: 'connected' },
  offline: { id: 'terputus', en: 'cut off' },
  never: { id: 'belum pernah terhubung', en: 'never connected' },
} as const satisfies Record<LaneConnection, Sentence>

export const deviceRoleNames = {
  scanner: { id: 'Pemindai', en: 'Scanner' },
  printer: { id: 'Printer', en: 'Printer' },
  barrier: { id: 'Palang', en: 'Barrier' },
  lamp: { id: 'Lampu', en: 'Lamp' },
  camera: { id: 'Kamera', en: 'Camera' },
  button: { id: 'Tombol darurat', en: 'Emergency button' },
} as const satisfies Record<DeviceRole, Sentence>

export const deviceStateNames = {
  absent: { id: 'tidak terpasang', en: 'not installed' },
  opening: { id: 'menghubungkan', en: 'connecting' },
  ready: { id: 'siap', en: 'ready' },
  degraded: { id: 'terganggu', en: 'impaired' },
  lost: { id: 'tidak menjawab', en: 'does not answer' },
} as const satisfies Record<DeviceState, Sentence>
