import type { Sentence } from './sentence.ts'

/** What the program on a desk says outside its windows: at the sign beside the clock and in the system's own dialogs. */
export const deskWords = {
  openConsole: { id: 'Buka konsol', en: 'Open the console' },
  guardPost: { id: 'Pos jaga', en: 'Guard post' },
  wall: { id: 'Dinding {number}: {name}', en: 'Wall {number}: {name}' },
  emergency: { id: 'Buka darurat: {lane}', en: 'Emergency opening: {lane}' },
  quit: { id: 'Keluar', en: 'Quit' },
  waiting: { id: 'Autogate · {count} menunggu', en: 'Autogate · {count} waiting' },
  askOpen: { id: 'Buka palang {lane} sekarang?', en: 'Open the barrier of {lane} now?' },
  askOpenText: {
    id: 'Tanpa pemeriksaan tiket. Pembukaan dicatat sebagai darurat.',
    en: 'No ticket is checked. The opening is recorded as an emergency.',
  },
  cancel: { id: 'Batal', en: 'Cancel' },
  open: { id: 'Buka', en: 'Open' },
  opened: {
    id: 'Palang {lane} dibuka. Tercatat sebagai darurat.',
    en: 'The barrier of {lane} is open. It is on record as an emergency.',
  },
  notRunning: {
    id: 'Program lane tidak berjalan: buka palang dengan tangan.',
    en: 'The lane’s program is not running: open the barrier by hand.',
  },
  silent: {
    id: 'Program lane tidak menjawab. Lihat palangnya; bila masih tertutup, buka dengan tangan.',
    en: 'The lane’s program does not answer. Look at the barrier; if it is still closed, open it by hand.',
  },
  journal: {
    id: 'Palang tidak dibuka: disk komputer ini tidak menerima catatan. Buka palang dengan tangan, catat di kertas, lalu panggil teknisi.',
    en: 'The barrier was not opened: the disk of this computer takes no record. Open the barrier by hand, note it on paper, and call a technician.',
  },
  failed: {
    id: 'Palang tidak membuka ({detail}). Buka dengan tangan, lalu panggil teknisi.',
    en: 'The barrier did not open ({detail}). Open it by hand, and call a technician.',
  },
} as const satisfies Record<string, Sentence>
