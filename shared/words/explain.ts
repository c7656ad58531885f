/** What an explanation says of a decision that is judged again. */
export const explainWords = {
  same: {
    id: 'Menurut aturan hari ini (versi {today}) keputusannya tetap {decision}.',
    en: 'Under today’s policy (version {today}) the decision stays {decision}.',
  },
  changed: {
    id: 'Dulu {before} (versi {then}); menurut aturan hari ini (versi {today}) menjadi {decision}: {reason}',
    en: 'Then {before} (version {then}); under today’s policy (version {today}) it would be {decision}: {reason}',
  },
} as const

export const decisionWords = {
  allow: { id: 'boleh lewat', en: 'allow' },
  review: { id: 'diperiksa petugas', en: 'review' },
  deny: { id: 'ditolak', en: 'deny' },
} as const
