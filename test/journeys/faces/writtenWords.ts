/** What the people of the demonstration wrote in their own language, by screen: no language of the console changes it. */
const written: Readonly<Record<string, readonly string[]>> = {
  '/watchlist': ['Segel rusak pada kunjungan terakhir'],
  '/employees': ['Pengemudi', 'Mandor', 'Petugas gudang', 'Kepala regu', 'Staf dokumen', 'Teknisi'],
  '/faqs': ['Tiket', 'Pabean', 'Tamu'],
}

export const isWritten = (path: string, said: string): boolean => written[path]?.includes(said) === true
