import type { Sentence } from '../sentence.ts'

export const profileWords = {
  title: { id: 'Profil', en: 'Profile' },
  me: { id: 'Data diri', en: 'About you' },
  role: { id: 'Peran', en: 'Role' },
  photo: { id: 'Foto', en: 'Photo' },
  language: { id: 'Bahasa surel dan notifikasi', en: 'Language of mails and notifications' },
  saved: { id: 'Profil disimpan', en: 'Profile saved' },
  email: { id: 'Alamat surel', en: 'E-mail address' },
  emailNow: { id: 'Anda masuk dengan {email}.', en: 'You sign in with {email}.' },
  newEmail: { id: 'Surel baru', en: 'New e-mail' },
  password: { id: 'Kata sandi Anda', en: 'Your password' },
  changeEmail: { id: 'Ganti surel', en: 'Change the e-mail' },
  emailHint: {
    id: 'Anda tetap masuk dengan yang lama sampai tautan di surel baru dibuka.',
    en: 'You sign in with the old one until the link in the new mail is opened.',
  },
  emailSent: { id: 'Tautan dikirim ke {email}', en: 'A link is on its way to {email}' },
  security: { id: 'Kata sandi', en: 'Password' },
  passwordText: {
    id: 'Kami kirim tautan ke surel Anda; ia berlaku sekali, selama satu jam.',
    en: 'We mail you a link; it works once, for an hour.',
  },
  askPassword: { id: 'Kirim tautan ganti kata sandi', en: 'Mail a link to change the password' },
  passwordSent: { id: 'Tautan sudah dikirim ke surel Anda', en: 'A link is on its way to your e-mail' },
  sessions: { id: 'Sesi', en: 'Sessions' },
  thisSession: { id: 'Sesi ini', en: 'This session' },
  lastUsed: { id: 'terakhir dipakai {time}', en: 'last used {time}' },
  unknownMachine: { id: 'Perangkat tidak dikenal', en: 'Unknown machine' },
  endSession: { id: 'Akhiri', en: 'End' },
  endOthers: { id: 'Akhiri semua sesi lain', en: 'End all other sessions' },
  ended: { id: '{count} sesi diakhiri', en: '{count} {count|session|sessions} ended' },
} as const satisfies Record<string, Sentence>
