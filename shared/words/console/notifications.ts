import type { Sentence } from '../sentence.ts'

export const notificationPageWords = {
  title: { id: 'Notifikasi', en: 'Notifications' },
  counted: { id: '{total} notifikasi', en: '{total} {count|notification|notifications}' },
  empty: { id: 'Belum ada notifikasi', en: 'No notifications yet' },
  emptyText: {
    id: 'Persetujuan tamu, pembatalan tiket dan perubahan akun Anda muncul di sini.',
    en: 'Approvals of guests, cancellations of tickets and changes of your account appear here.',
  },
  unread: { id: '{count} belum dibaca', en: '{count} unread' },
  onlyUnread: { id: 'Belum dibaca', en: 'Unread' },
  read: { id: 'Sudah dibaca', en: 'Read' },
  readAll: { id: 'Tandai semua dibaca', en: 'Mark all as read' },
  all: { id: 'Semua notifikasi', en: 'All notifications' },
  at: { id: 'Waktu', en: 'When' },
  what: { id: 'Perihal', en: 'Subject' },
  message: { id: 'Pesan', en: 'Message' },
  open: { id: 'Buka', en: 'Open' },
} as const satisfies Record<string, Sentence>
