import type { Sentence } from '../sentence.ts'

/** What every list says. */
export const listWords = {
  search: { id: 'Cari', en: 'Search' },
  clearSearch: { id: 'Kosongkan pencarian', en: 'Clear the search' },
  next: { id: 'Baris berikutnya', en: 'Next row' },
  previous: { id: 'Baris sebelumnya', en: 'Previous row' },
  select: { id: 'Pilih baris', en: 'Select the row' },
  selectAll: { id: 'Pilih semua yang termuat', en: 'Select all that are loaded' },
  open: { id: 'Buka', en: 'Open' },
  edit: { id: 'Ubah', en: 'Edit' },
  print: { id: 'Cetak', en: 'Print' },
  reload: { id: 'Muat ulang', en: 'Load again' },
  sort: { id: 'Urutkan menurut {column}', en: 'Sort by {column}' },
  widen: { id: 'Ubah lebar kolom {column}', en: 'Change the width of {column}' },
  loading: { id: 'Memuat daftar', en: 'Loading the list' },
  dataOf: { id: 'data {time}', en: 'data of {time}' },
  failed: { id: 'Daftar gagal dimuat', en: 'The list was not loaded' },
  failedDetail: { id: 'Rincian gagal dimuat', en: 'The details were not loaded' },
  notFound: { id: 'Tidak ditemukan', en: 'Not found' },
  notFoundText: {
    id: 'Alamatnya keliru, datanya sudah dihapus, atau bukan milik Anda.',
    en: 'The address is wrong, the data was deleted, or it is not yours.',
  },
  unaffected: {
    id: '{reason} Data tadi tidak ditampilkan agar tidak keliru.',
    en: '{reason} Earlier data is not shown, so that nobody is misled.',
  },
  code: { id: 'Kode', en: 'Code' },
  nothingFound: { id: 'Tidak ada yang cocok', en: 'Nothing matches' },
  nothingFoundText: { id: 'Longgarkan saringan atau kata pencarian.', en: 'Loosen the filters or the search.' },
  clearFilters: { id: 'Lepas semua saringan', en: 'Remove all filters' },
  removeFilter: { id: 'Lepas saringan {filter}', en: 'Remove the filter {filter}' },
  selected: { id: '{count} dipilih', en: '{count} selected' },
  of: { id: 'dari {total}', en: 'of {total}' },
  deselect: { id: 'Lepas pilihan', en: 'Clear the selection' },
  gate: { id: 'Gerbang', en: 'Gate' },
  from: { id: 'Dari', en: 'From' },
  until: { id: 'Sampai', en: 'Until' },
  today: { id: 'Hari ini', en: 'Today' },
  yesterday: { id: 'Kemarin', en: 'Yesterday' },
  lastDays: { id: '{days} hari terakhir', en: 'Last {days} days' },
  thisMonth: { id: 'Bulan ini', en: 'This month' },
  reversed: { id: 'Tanggal akhir sebelum tanggal awal.', en: 'The last day is before the first.' },
  page: { id: 'Halaman {page} dari {last}', en: 'Page {page} of {last}' },
  nextPage: { id: 'Halaman berikutnya', en: 'Next page' },
  previousPage: { id: 'Halaman sebelumnya', en: 'Previous page' },
} as const satisfies Record<string, Sentence>

/** Filters that a person keeps under a name. */
export const viewWords = {
  title: { id: 'Tampilan tersimpan', en: 'Saved views' },
  name: { id: 'Nama tampilan', en: 'Name of the view' },
  nameFirst: { id: 'Beri nama dahulu.', en: 'Give it a name first.' },
  keep: { id: 'Simpan', en: 'Save' },
  forget: { id: 'Hapus tampilan {name}', en: 'Delete the view {name}' },
} as const satisfies Record<string, Sentence>
