import type { Sentence } from './sentence.ts'

interface NotificationWords {
  readonly title: Sentence
  readonly message: Sentence
}

/** What can be told to a person, by kind. A sentence's `{values}` are stored with each notification. */
export const notificationWords = {
  'guest.waiting': {
    title: { id: 'Tamu menunggu persetujuan', en: 'A guest waits for approval' },
    message: {
      id: '{guest} akan mengunjungi {company} pada {date}.',
      en: '{guest} wants to visit {company} on {date}.',
    },
  },
  'guest.approved': {
    title: { id: 'Kunjungan disetujui', en: 'Visit approved' },
    message: {
      id: 'Tiket {access_number} untuk {guest} aktif pada {date}.',
      en: 'Ticket {access_number} for {guest} is active on {date}.',
    },
  },
  'guest.rejected': {
    title: { id: 'Kunjungan ditolak', en: 'Visit rejected' },
    message: { id: 'Kunjungan {guest} ditolak: {reason}', en: 'The visit of {guest} was rejected: {reason}' },
  },
  'ticket.rejected': {
    title: { id: 'Tiket ditolak', en: 'Ticket rejected' },
    message: {
      id: 'Tiket {access_number} ({police_number}) ditolak: {reason}',
      en: 'Ticket {access_number} ({police_number}) was rejected: {reason}',
    },
  },
  'ticket.canceled': {
    title: { id: 'Tiket dibatalkan', en: 'Ticket canceled' },
    message: {
      id: 'Tiket {access_number} ({police_number}) dibatalkan: {reason}',
      en: 'Ticket {access_number} ({police_number}) was canceled: {reason}',
    },
  },
  'webhook.disabled': {
    title: { id: 'Webhook dimatikan', en: 'Webhook switched off' },
    message: {
      id: 'Webhook {webhook} tidak terjangkau dan dimatikan. Perbaiki alamatnya, lalu aktifkan lagi.',
      en: 'Webhook {webhook} could not be reached and was switched off. Mend its address, then switch it on.',
    },
  },
  'account.password_changed': {
    title: { id: 'Kata sandi diganti', en: 'Password changed' },
    message: {
      id: 'Jika bukan Anda yang menggantinya, hubungi administrator sekarang.',
      en: 'If that was not you, call an administrator now.',
    },
  },
  'account.email_changed': {
    title: { id: 'Surel diganti', en: 'E-mail changed' },
    message: { id: 'Anda sekarang masuk dengan {email}.', en: 'You sign in with {email} from now on.' },
  },
} as const satisfies Record<string, NotificationWords>

export type NotificationKind = keyof typeof notificationWords

export const notificationKinds = Object.keys(notificationWords) as [NotificationKind, ...NotificationKind[]]
