import type { Sentence } from '../sentence.ts'

/** Asking for a link by e-mail, and what its link opens. */
export const askLinkWords = {
  forgotten: { id: 'Lupa kata sandi?', en: 'Forgot your password?' },
  resetTitle: { id: 'Buat kata sandi baru', en: 'Set a new password' },
  resetLead: {
    id: 'Isi surel akun Anda. Kami kirim tautan untuk membuat kata sandi baru.',
    en: 'Enter the e-mail of your account. We send a link to set a new password.',
  },
  verificationTitle: { id: 'Verifikasi alamat surel', en: 'Verify your e-mail address' },
  verificationLead: {
    id: 'Isi surel akun Anda. Kami kirim tautan verifikasi yang baru.',
    en: 'Enter the e-mail of your account. We send a new link to verify it.',
  },
  send: { id: 'Kirim tautan', en: 'Send the link' },
  sending: { id: 'Mengirim…', en: 'Sending…' },
  resetSent: {
    id: 'Jika {email} terdaftar, tautan sedang dikirim ke sana. Berlaku satu jam dan hanya sekali.',
    en: 'If {email} has an account, a link is on its way there. It works for an hour, and once.',
  },
  verificationSent: {
    id: 'Jika {email} terdaftar dan belum terverifikasi, tautan sedang dikirim ke sana. Berlaku 24 jam dan hanya sekali.',
    en: 'If {email} has an account and is not verified yet, a link is on its way there. It works for 24 hours, and once.',
  },
  notThere: {
    id: 'Belum sampai dalam beberapa menit? Lihat folder spam, lalu periksa ejaan surelnya.',
    en: 'Nothing after a few minutes? Look into the spam folder, then check the spelling of the e-mail.',
  },
  again: { id: 'Kirim lagi atau ganti surel', en: 'Send again or change the e-mail' },
  toSignIn: { id: 'Ke halaman masuk', en: 'To the sign-in page' },
  toConsole: { id: 'Ke konsol', en: 'To the console' },
} as const satisfies Record<string, Sentence>

export const setPasswordWords = {
  title: { id: 'Buat kata sandi', en: 'Set your password' },
  changeTitle: { id: 'Ganti kata sandi', en: 'Change your password' },
  checking: { id: 'Memeriksa tautan…', en: 'Checking the link…' },
  forAccount: { id: 'Untuk akun {email}', en: 'For the account {email}' },
  password: { id: 'Kata sandi baru', en: 'New password' },
  repeat: { id: 'Ulangi kata sandi baru', en: 'Repeat the new password' },
  rules: { id: 'Aturan kata sandi', en: 'Rules for the password' },
  ruleLength: { id: 'Paling sedikit {minimum} karakter', en: 'At least {minimum} characters' },
  ruleSimple: { id: 'Paling sedikit lima huruf atau angka yang berbeda', en: 'At least five different characters' },
  rulePersonal: { id: 'Tanpa nama atau alamat surel Anda', en: 'Without your name or your e-mail address' },
  passwordMissing: { id: 'Isi kata sandi baru.', en: 'Enter a new password.' },
  repeatMissing: { id: 'Ketik kata sandi yang sama sekali lagi.', en: 'Type the same password once more.' },
  repeatDiffers: {
    id: 'Kedua isian berbeda. Ketik kata sandi yang sama.',
    en: 'The two differ. Type the same password.',
  },
  submit: { id: 'Simpan kata sandi', en: 'Save the password' },
  submitting: { id: 'Menyimpan…', en: 'Saving…' },
  changed: {
    id: 'Kata sandi sudah diganti dan semua sesi lama diakhiri. Masuk dengan kata sandi baru.',
    en: 'The password is changed and all earlier sessions ended. Sign in with the new one.',
  },
  changedHere: {
    id: 'Kata sandi diganti. Sesi Anda di tempat lain diakhiri.',
    en: 'Password changed. Your sessions elsewhere ended.',
  },
  signInFirst: {
    id: 'Masuk sebagai {email} untuk mengganti kata sandinya.',
    en: 'Sign in as {email} to change its password.',
  },
  someoneElse: {
    id: 'Tautan ini untuk {email}, sedangkan Anda masuk sebagai {self}. Keluar dahulu, lalu masuk sebagai {email}.',
    en: 'This link is for {email}, and you are signed in as {self}. Sign out, then sign in as {email}.',
  },
} as const satisfies Record<string, Sentence>

export const verifyEmailWords = {
  title: { id: 'Verifikasi alamat surel', en: 'Verify your e-mail address' },
  checking: { id: 'Memverifikasi alamat surel…', en: 'Verifying the address…' },
  verified: {
    id: '{email} terverifikasi. Alamat inilah yang dipakai untuk masuk.',
    en: '{email} is verified. It is the address to sign in with.',
  },
  taken: {
    id: 'Alamat ini sekarang dipakai akun lain. Surel akun Anda tidak berubah.',
    en: 'Another account has this address by now. The e-mail of your account did not change.',
  },
} as const satisfies Record<string, Sentence>

export const deadLinkWords = {
  title: { id: 'Tautan tidak berlaku lagi', en: 'This link no longer works' },
  incompleteTitle: { id: 'Tautan tidak lengkap', en: 'This link is not complete' },
  incomplete: {
    id: 'Alamat ini tidak memuat seluruh tautan. Buka lagi tautan dari surel Anda, atau minta tautan baru.',
    en: 'This address does not hold the whole link. Open the link in your e-mail again, or ask for a new one.',
  },
  reset: {
    id: 'Tautan sudah dipakai, diganti yang lebih baru, atau kedaluwarsa. Bila kata sandi sudah Anda buat, langsung masuk; bila belum, minta tautan baru.',
    en: 'It was used, replaced by a newer one, or is too old. If you have set your password, just sign in; if not, ask for a new link.',
  },
  verify: {
    id: 'Tautan sudah dipakai, diganti yang lebih baru, atau kedaluwarsa. Bila alamat Anda sudah terverifikasi, tidak ada yang perlu dilakukan; bila belum, minta dikirim lagi. Pindah ke alamat baru diminta lagi dari profil Anda.',
    en: 'It was used, replaced by a newer one, or is too old. If your address is verified, nothing is left to do; if not, have it sent again. A move to a new address is asked for again in your profile.',
  },
  askNew: { id: 'Minta tautan baru', en: 'Ask for a new link' },
  sendAgain: { id: 'Kirim lagi', en: 'Send again' },
} as const satisfies Record<string, Sentence>
