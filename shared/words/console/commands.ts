import type { Sentence } from '../sentence.ts'

/** Names of commands that are not deeds on a lane, and the words of palette and shortcut sheet. */
export const commandWords = {
  palette: { id: 'Cari layar, tiket, lane, atau perintah', en: 'Find a screen, a ticket, a lane or a command' },
  shortcuts: { id: 'Tampilkan tombol pintas', en: 'Show the shortcuts' },
  search: { id: 'Cari', en: 'Search' },
  nextItem: { id: 'Intervensi berikutnya', en: 'Next intervention' },
  previousItem: { id: 'Intervensi sebelumnya', en: 'Previous intervention' },
  nthItems: { id: 'Ambil intervensi ke-1 sampai ke-9', en: 'Take intervention 1 to 9' },
  shots: { id: 'Gambar sebelum / sesudah', en: 'Picture before / after' },
  language: { id: 'Ganti bahasa', en: 'Switch the language' },
  theme: { id: 'Ganti tema gelap / terang', en: 'Switch dark / light' },
  silence: { id: 'Senyapkan suara 60 dtk', en: 'Silence the sound for 60 s' },
  undo: { id: 'Urungkan', en: 'Undo' },
  news: { id: 'Buka yang baru diberitahukan', en: 'Open what was just told' },
  retry: { id: 'Coba sambungkan lagi', en: 'Try to connect again' },
  evidenceWindow: { id: 'Bukti di jendela sendiri', en: 'Evidence in a window of its own' },
  signOut: { id: 'Keluar dari konsol', en: 'Sign out of the console' },
  showLane: { id: 'Lihat {lane}', en: 'Look at {lane}' },
  recent: { id: 'Terakhir dipakai', en: 'Used lately' },
  nextLane: { id: 'ganti lane', en: 'next lane' },
  context: { id: 'Konteks: {lane}', en: 'Context: {lane}' },
  groupLane: { id: 'Perintah lane', en: 'Lane commands' },
  groupLanes: { id: 'Lane', en: 'Lanes' },
  groupRelated: { id: 'Terkait {lane}', en: 'Related to {lane}' },
  groupIntervention: { id: 'Intervensi di lane', en: 'Intervention in the lane' },
  groupQueue: { id: 'Antrean', en: 'Queue' },
  groupView: { id: 'Tampilan', en: 'View' },
  groupEverywhere: { id: 'Di semua layar', en: 'Everywhere' },
  groupDialog: { id: 'Dialog alasan', en: 'Reason dialog' },
  dialogDigit: { id: 'Alasan, langsung dikirim', en: 'Reason, sent at once' },
  dialogEnter: { id: 'Alasan yang disarankan', en: 'The suggested reason' },
  dialogNote: { id: 'Tulis catatan', en: 'Write a note' },
  dialogCancel: { id: 'Batal', en: 'Cancel' },
  nothing: { id: 'Tidak ada yang cocok', en: 'Nothing matches' },
  nothingText: {
    id: 'Coba kode lane dan awal perintah, contoh "in-03 bu".',
    en: 'Try a lane and the start of a command, such as "in-03 op".',
  },
  choose: { id: 'pilih', en: 'choose' },
  run: { id: 'jalankan', en: 'run' },
  allKeys: { id: 'semua tombol', en: 'all keys' },
  asksReason: { id: 'minta alasan', en: 'asks for a reason' },
} as const satisfies Record<string, Sentence>

/** The command that opens a wall, by the number of its display. */
export const openWallWords = (number: number): Sentence => ({
  id: `Buka dinding di layar ${number}`,
  en: `Open the wall on display ${number}`,
})
