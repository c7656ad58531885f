/** How the ledger of manual openings finds what stands out. */
export const outlierWords = {
  method: {
    id: 'Skor z termodifikasi terhadap median (batas 3,5; minimal 5 pembukaan): operator per hari bertugas, gerbang per seribu kendaraan, jam menurut jumlah.',
    en: 'Modified z-score against the median (limit 3.5, at least 5 openings): operators per day at work, gates per thousand vehicles, hours by their count.',
  },
} as const
