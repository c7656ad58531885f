import type { Sentence } from '../sentence.ts'

/** Intervention queue. */
export const queueWords = {
  title: { id: 'Antrean intervensi', en: 'Intervention queue' },
  activeCount: { id: '{count} aktif', en: '{count} active' },
  frozen: { id: 'beku', en: 'frozen' },
  rate: { id: '{count} / {minutes} mnt', en: '{count} / {minutes} min' },
  active: { id: 'Aktif {count}', en: 'Active {count}' },
  shelved: { id: 'Ditunda {count}', en: 'Shelved {count}' },
  closed: { id: 'Selesai {count}', en: 'Closed {count}' },
  recently: { id: 'Baru selesai', en: 'Recently closed' },
  handledBy: { id: '{name} menangani', en: '{name} is on it' },
  handledByMe: { id: 'Anda menangani', en: 'You are on it' },
  waitingPost: { id: 'Menunggu pos · {name}', en: 'Waiting for the post · {name}' },
  waitingPostNobody: { id: 'Menunggu pos', en: 'Waiting for the post' },
  shelvedUntil: { id: 'ditunda s.d. {time}', en: 'shelved until {time}' },
  nothing: { id: 'Tidak ada yang menunggu', en: 'Nothing is waiting' },
  nothingText: {
    id: 'Intervensi terakhir {lane} pukul {time}. Lane baru muncul di sini otomatis.',
    en: 'The last intervention was {lane} at {time}. New ones appear here by themselves.',
  },
  nothingEver: {
    id: 'Lane yang perlu keputusan muncul di sini otomatis.',
    en: 'Lanes that need a decision appear here by themselves.',
  },
  nothingShelved: { id: 'Tidak ada yang ditunda', en: 'Nothing is shelved' },
  nothingClosed: { id: 'Belum ada yang selesai', en: 'Nothing was closed yet' },
  opened: { id: 'Palang dibuka', en: 'Barrier opened' },
  refused: { id: 'Ditolak', en: 'Refused' },
  corrected: { id: 'Pelat dikoreksi', en: 'Plate corrected' },
  dismissed: { id: 'Ditutup tanpa tindakan', en: 'Closed without action' },
  because: { id: '{outcome}: {reason}', en: '{outcome}: {reason}' },
  announceNew: { id: 'P{priority} {lane}: {reason}', en: 'P{priority} {lane}: {reason}' },
  overdue: { id: 'melewati batas waktu', en: 'over time' },
} as const satisfies Record<string, Sentence>
