import type { MarksOf, Sentence } from './sentence.ts'

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
  'watchlist.seen': {
    title: { id: 'Daftar pantau: {plate}', en: 'Watchlist: {plate}' },
    message: { id: '{plate} di lane {lane}: {note}', en: '{plate} in lane {lane}: {note}' },
  },
  'passage.turned_back': {
    title: { id: '{plate} berbalik setelah dibukakan', en: '{plate} turned back after it was let through' },
    message: {
      id: '{plate} pergi dari lane {lane} tanpa melintas, tetapi check-in-nya tercatat. Batalkan bila memang tidak lewat.',
      en: '{plate} went away from lane {lane} without passing, but its check-in is in the books. Undo it if it did not pass.',
    },
  },
  'extension.waiting': {
    title: { id: 'Perpanjangan massal menunggu persetujuan', en: 'A mass extension waits for approval' },
    message: {
      id: '{by} meminta perpanjangan {count} tiket sampai {until}.',
      en: '{by} asks to extend {count} {count|ticket|tickets} until {until}.',
    },
  },
  'extension.done': {
    title: { id: 'Perpanjangan massal selesai', en: 'Mass extension done' },
    message: {
      id: '{count} tiket diperpanjang sampai {until}; {skipped} dilewati.',
      en: '{count} {count|ticket|tickets} extended until {until}; {skipped} skipped.',
    },
  },
  'extension.rejected': {
    title: { id: 'Perpanjangan massal ditolak', en: 'Mass extension rejected' },
    message: {
      id: '{by} menolak perpanjangan {count} tiket: {reason}',
      en: '{by} rejected extending {count} {count|ticket|tickets}: {reason}',
    },
  },
  'tickets.extended': {
    title: { id: 'Tiket diperpanjang', en: 'Tickets extended' },
    message: {
      id: '{count} tiket perusahaan Anda kini berlaku sampai {until}.',
      en: '{count} {count|ticket|tickets} of your company {count|is|are} now valid until {until}.',
    },
  },
  'customs.withdrawn': {
    title: { id: 'Izin pabean ditarik', en: 'Customs release withdrawn' },
    message: {
      id: 'Bea cukai menarik izin {document}. {count} tiket tidak dapat masuk sampai ada izin baru.',
      en: 'Customs took back the release of {document}. {count} {count|ticket|tickets} cannot enter until it is released again.',
    },
  },
  'codeco.correction_due': {
    title: { id: 'Gerakan gerbang perlu dikoreksi', en: 'A gate movement is to be corrected' },
    message: {
      id: 'Check-in {police_number} dibatalkan, tetapi bea cukai sudah menerima {ref_number}. Minta kantor bea cukai menghapusnya.',
      en: 'The check-in of {police_number} was undone, but customs has {ref_number}. Ask the customs office to strike it out.',
    },
  },
  'visit.overstay': {
    title: { id: '{police_number} terlalu lama di dalam', en: '{police_number} has stayed too long' },
    message: {
      id: '{police_number} (tiket {access_number}) masuk lewat {place} pada {since} dan belum keluar.',
      en: '{police_number} (ticket {access_number}) came in by {place} at {since} and has not left.',
    },
  },
  'buffer.overstay': {
    title: {
      id: '{police_number} terlalu lama di zona penyangga',
      en: '{police_number} is too long in the buffer zone',
    },
    message: {
      id: '{police_number} (tiket {access_number}) menunggu di {place} sejak {since}.',
      en: '{police_number} (ticket {access_number}) has waited in {place} since {since}.',
    },
  },
  'intervention.escalated': {
    title: { id: '{lane} lewat batas waktu', en: '{lane} is over time' },
    message: {
      id: 'Lane {lane} menunggu keputusan sejak {since} dan belum diselesaikan. Ambil alih bila perlu.',
      en: 'Lane {lane} has waited for a decision since {since} and nobody has settled it. Take it over if need be.',
    },
  },
  'interventions.escalated': {
    title: { id: '{count} lane di {gate} lewat batas waktu', en: '{count} lanes at {gate} are over time' },
    message: {
      id: 'Sejak {since} belum ada yang menyelesaikan lane {lanes}. Ambil alih bila perlu.',
      en: 'Since {since} nobody has settled lanes {lanes}. Take them over if need be.',
    },
  },
  'lane.taken_over': {
    title: { id: '{lane} diambil alih {by}', en: '{by} took {lane} over' },
    message: {
      id: '{by} kini menangani lane {lane} yang tadi Anda pegang. Alasan: {why}',
      en: '{by} now handles lane {lane}, which was yours. Reason: {why}',
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

/** What must be given for the sentences of a kind: a mark that nobody fills would be shown as it is. */
export type NotificationValues<Kind extends NotificationKind> = Readonly<
  Record<MarksOf<(typeof notificationWords)[Kind]['title' | 'message']['id' | 'en']>, string | number>
>

export const notificationKinds = Object.keys(notificationWords) as [NotificationKind, ...NotificationKind[]]
