import type { Sentence } from '#shared/words/sentence.ts'

/** A letter that the server writes by itself. `page` is the screen that its link opens. */
export interface LetterWords {
  readonly subject: Sentence
  readonly paragraphs: readonly Sentence[]
  readonly link: { readonly page: string; readonly label: Sentence; readonly validHours: number } | null
}

const notYou: Sentence = {
  id: 'Jika bukan Anda yang meminta, abaikan surel ini: tidak ada yang berubah.',
  en: 'If you did not ask for it, ignore this e-mail: nothing changes.',
}
const callUs: Sentence = {
  id: 'Jika bukan Anda yang melakukannya, segera hubungi administrator kawasan.',
  en: 'If that was not you, call the administrator of the zone at once.',
}
const setPassword = {
  page: '/reset-password',
  label: { id: 'Buat kata sandi', en: 'Set the password' },
} as const

/** Every letter about an account, by kind. `{name}` greets; other values come with the letter. */
export const letters = {
  'password-reset': {
    subject: { id: 'Buat kata sandi baru', en: 'Set a new password' },
    paragraphs: [
      {
        id: 'Ada permintaan kata sandi baru untuk akun Autogate Anda.',
        en: 'A new password was asked for on your Autogate account.',
      },
      {
        id: 'Tautan ini berlaku satu jam dan hanya sekali.',
        en: 'The link works for an hour, and once.',
      },
      notYou,
    ],
    link: { ...setPassword, validHours: 1 },
  },
  'password-change': {
    subject: { id: 'Ganti kata sandi', en: 'Change your password' },
    paragraphs: [
      { id: 'Anda meminta penggantian kata sandi.', en: 'You asked to change your password.' },
      {
        id: 'Tautan ini berlaku satu jam dan hanya sekali, selama Anda masuk.',
        en: 'The link works for an hour, and once, while you are signed in.',
      },
      callUs,
    ],
    link: { page: '/change-password', label: { id: 'Ganti kata sandi', en: 'Change the password' }, validHours: 1 },
  },
  'email-verification': {
    subject: { id: 'Verifikasi alamat surel', en: 'Verify your e-mail address' },
    paragraphs: [
      {
        id: 'Buka tautan ini untuk memastikan alamat surel Anda. Berlaku 24 jam dan hanya sekali.',
        en: 'Open the link to confirm your e-mail address. It works for 24 hours, and once.',
      },
      notYou,
    ],
    link: { page: '/verify-email', label: { id: 'Verifikasi surel', en: 'Verify the address' }, validHours: 24 },
  },
  'email-change': {
    subject: { id: 'Pastikan alamat surel baru', en: 'Confirm your new e-mail address' },
    paragraphs: [
      {
        id: 'Alamat ini diminta menjadi surel akun Autogate Anda. Setelah tautan dibuka, Anda masuk dengan alamat ini.',
        en: 'This address was given for your Autogate account. Once the link is opened, you sign in with it.',
      },
      { id: 'Tautan berlaku 24 jam dan hanya sekali.', en: 'The link works for 24 hours, and once.' },
      notYou,
    ],
    link: { page: '/verify-email', label: { id: 'Pakai alamat ini', en: 'Use this address' }, validHours: 24 },
  },
  invitation: {
    subject: { id: 'Akun Autogate Anda', en: 'Your Autogate account' },
    paragraphs: [
      {
        id: 'Akun Autogate telah dibuat untuk Anda dengan alamat {email}. Buat kata sandi untuk mulai memakainya.',
        en: 'An Autogate account was made for you with the address {email}. Set its password to begin.',
      },
      { id: 'Tautan berlaku tiga hari dan hanya sekali.', en: 'The link works for three days, and once.' },
    ],
    link: { ...setPassword, validHours: 72 },
  },
  'password-changed': {
    subject: { id: 'Kata sandi Anda diganti', en: 'Your password was changed' },
    paragraphs: [
      {
        id: 'Kata sandi akun Autogate Anda baru saja diganti.',
        en: 'The password of your Autogate account was changed.',
      },
      callUs,
    ],
    link: null,
  },
  'email-changing': {
    subject: { id: 'Permintaan ganti alamat surel', en: 'A change of your e-mail address was asked for' },
    paragraphs: [
      {
        id: 'Akun Autogate Anda diminta pindah ke alamat {email}. Perubahan berlaku setelah alamat itu dipastikan.',
        en: 'Your Autogate account is to move to {email}. The change counts once that address is confirmed.',
      },
      callUs,
    ],
    link: null,
  },
  'email-changed': {
    subject: { id: 'Alamat surel Anda diganti', en: 'Your e-mail address was changed' },
    paragraphs: [
      {
        id: 'Akun Autogate Anda sekarang memakai alamat {email}.',
        en: 'Your Autogate account uses the address {email} now.',
      },
      callUs,
    ],
    link: null,
  },
} as const satisfies Record<string, LetterWords>

export type LetterKind = keyof typeof letters

type WithLink = { [Kind in LetterKind]: (typeof letters)[Kind]['link'] extends null ? never : Kind }[LetterKind]

/** What a mailed link is for: the kind of the letter that carries it. */
export type LinkPurpose = WithLink
