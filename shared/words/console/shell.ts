import type { Sentence } from '../sentence.ts'

/** The frame around every screen of the console. */
export const shellWords = {
  product: { id: 'Autogate', en: 'Autogate' },
  screens: { id: 'Layar', en: 'Screens' },
  operations: { id: 'Operasi', en: 'Operations' },
  allGates: { id: 'Semua gerbang', en: 'All gates' },
  search: { id: 'Cari lane atau perintah…', en: 'Find a lane or a command…' },
  language: { id: 'Bahasa', en: 'Language' },
  toEnglish: { id: 'Ganti ke bahasa Inggris', en: 'Switch to English' },
  toIndonesian: { id: 'Ganti ke bahasa Indonesia', en: 'Switch to Indonesian' },
  toLight: { id: 'Tema terang', en: 'Light theme' },
  toDark: { id: 'Tema gelap', en: 'Dark theme' },
  account: { id: 'Akun', en: 'Account' },
  signOut: { id: 'Keluar', en: 'Sign out' },
  shortcuts: { id: 'Tombol pintas', en: 'Keyboard shortcuts' },
  singleKeys: { id: 'Tombol tunggal', en: 'Single-letter keys' },
  singleKeysOff: { id: 'Tombol tunggal dimatikan', en: 'Single-letter keys are off' },
  clockDrift: {
    id: 'Jam komputer ini selisih {seconds} dtk dari server',
    en: 'The clock of this computer is {seconds} s off the server',
  },
  roleChanged: {
    id: 'Izin peran Anda berubah; layar mengikuti.',
    en: 'Your role’s permissions changed; the screen follows.',
  },
  close: { id: 'Tutup', en: 'Close' },
  reload: { id: 'Muat ulang', en: 'Load again' },
  failedTitle: { id: 'Layar ini gagal ditampilkan', en: 'This screen failed' },
  failedText: {
    id: 'Lane tetap berjalan di pos. Muat ulang layar; bila berulang, sebutkan kode ini kepada administrator.',
    en: 'The lanes keep running at the post. Load the screen again; if it happens again, tell an administrator this code.',
  },
} as const satisfies Record<string, Sentence>

/** The state of the line to the server. */
export const connectionWords = {
  live: { id: 'Langsung · {ms} ms', en: 'Live · {ms} ms' },
  liveUnmeasured: { id: 'Langsung', en: 'Live' },
  slow: { id: 'Lambat {seconds} dtk', en: 'Slow {seconds} s' },
  slowAnswer: { id: 'Lambat · {ms} ms', en: 'Slow · {ms} ms' },
  connecting: { id: 'Menghubungkan', en: 'Connecting' },
  catchingUp: { id: 'Menyusul data', en: 'Catching up' },
  lost: { id: 'Server terputus {time}', en: 'Server lost {time}' },
  ended: { id: 'Sesi berakhir', en: 'Session ended' },
  lostSince: { id: 'Koneksi ke server terputus sejak {time}.', en: 'The connection to the server was lost at {time}.' },
  frozen: {
    id: 'Layar ini membeku pada data terakhir; lane tetap berjalan dengan aturan lokal di pos.',
    en: 'This screen is frozen on the last data; the lanes keep running by the rules at the post.',
  },
  catchingUpText: { id: 'Tersambung kembali, menyusul data yang terlewat.', en: 'Connected again, catching up.' },
  retryIn: { id: 'Mencoba lagi dalam {seconds} dtk', en: 'Trying again in {seconds} s' },
  trying: { id: 'Sedang mencoba', en: 'Trying now' },
  attempt: { id: 'percobaan ke-{attempt}', en: 'attempt {attempt}' },
  retryNow: { id: 'Coba sekarang', en: 'Try now' },
  causeNetwork: { id: 'Jaringan tidak menjawab.', en: 'The network does not answer.' },
  causeSilence: { id: 'Server berhenti mengirim data.', en: 'The server stopped sending data.' },
  causeServer: { id: 'Server menutup sambungan.', en: 'The server closed the connection.' },
  causeSession: { id: 'Sesi perlu diperbarui.', en: 'The session has to be renewed.' },
  returned: { id: 'Tersambung kembali. Data sudah lengkap.', en: 'Connected again. The data is complete.' },
  returnedClosed: {
    id: 'Tersambung kembali. {count} intervensi diselesaikan selama terputus: {lanes}.',
    en: 'Connected again. {count} {count|intervention was|interventions were} closed meanwhile: {lanes}.',
  },
  locked: {
    id: 'Perintah jarak jauh terkunci sampai data kembali langsung. Tombol fisik di pos tetap bekerja dan dicatat lokal.',
    en: 'Remote commands are locked until the data is live again. The buttons at the post keep working and are recorded there.',
  },
} as const satisfies Record<string, Sentence>

export const soundWords = {
  on: { id: 'Suara {percent}%', en: 'Sound {percent}%' },
  silenced: { id: 'Senyap {seconds} dtk', en: 'Silent {seconds} s' },
  locked: { id: 'Klik untuk menyalakan suara', en: 'Click to switch the sound on' },
  silence: { id: 'Senyapkan 60 dtk', en: 'Silence for 60 s' },
  test: { id: 'Tes suara', en: 'Test the sound' },
} as const satisfies Record<string, Sentence>
