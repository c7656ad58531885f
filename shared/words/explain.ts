/** What an explanation says of a decision that is judged again. */
export const explainWords = {
  same: {
    id: 'Menurut aturan hari ini (versi {today}) keputusannya tetap {decision}.',
    en: 'Under today’s policy (version {today}) the vehicle would again be {decision}.',
  },
  changed: {
    id: 'Dulu {before} (versi {then}); menurut aturan hari ini (versi {today}) menjadi {decision}: {reason}',
    en: 'Then it was {before} (version {then}); under today’s policy (version {today}) it would be {decision}: {reason}',
  },
} as const

export const decisionWords = {
  allow: { id: 'boleh lewat', en: 'let through' },
  review: { id: 'diperiksa petugas', en: 'sent to an operator' },
  deny: { id: 'ditolak', en: 'refused' },
} as const
