/** Names of the demo companies: all invented. The first eight stand in the pictures of the console. */
export const companyNames = [
  'PT Sinar Manyar Logistik',
  'PT Petro Arum Jaya',
  'PT Garda Smelter Nusantara',
  'PT Tirta Bahari Cargo',
  'CV Jaya Angkutan',
  'PT Mitra Baja Perkasa',
  'PT Cahaya Kimia Gresik',
  'PT Bumi Pupuk Lestari',
  'PT Manyar Anoda Tembaga',
  'PT Samudra Katoda Utama',
  'PT Delta Brantas Mineral',
  'PT Arta Kaca Lembaran',
  'PT Wana Sari Plywood',
  'PT Segara Minyak Nabati',
  'PT Kencana Resin Indah',
  'PT Pelita Gas Industri',
  'PT Giri Semen Curah',
  'PT Nawa Foil Elektronika',
  'PT Surya Panel Manyar',
  'PT Bayu Galvanis Jatim',
  'PT Rukun Pangan Tepung',
  'PT Tunggul Pipa Mandiri',
  'PT Cakra Kabel Nusa',
  'PT Hasta Kemasan Prima',
  'PT Lintas Peti Kemas Kalimas',
  'CV Putra Bengawan Trans',
  'CV Mekar Sidayu',
  'PT Anugrah Trailer Bungah',
  'CV Roda Ujungpangkah',
  'PT Sentosa Alat Berat',
  'PT Bintang Derek Pelabuhan',
  'CV Sumber Duduksampeyan',
  'PT Karya Tongkang Madura',
  'PT Dermaga Curah Mandiri',
  'PT Sarana Tambat Gresik',
  'PT Agen Kapal Bawean',
  'PT Prima Stivedor Jaya',
  'PT Wibawa Pengaman Kawasan',
  'PT Boga Kantin Manyar',
  'PT Citra Daur Logam',
] as const

export const streets = [
  'Manyar Raya',
  'Kalimireng',
  'Tembaga',
  'Anoda',
  'Smelter',
  'Dermaga',
  'Bungah',
  'Katoda',
] as const

export const firstNames = [
  'Slamet',
  'Hari',
  'Sugeng',
  'Dwi',
  'Eko',
  'Agus',
  'Wahyu',
  'Bambang',
  'Teguh',
  'Joko',
  'Imam',
  'Yanto',
  'Rudi',
  'Suparman',
  'Nur',
  'Fajar',
] as const

export const lastNames = [
  'Hariyadi',
  'Santoso',
  'Prasetyo',
  'Wibowo',
  'Kurniawan',
  'Setiawan',
  'Nugroho',
  'Hidayat',
  'Saputra',
  'Utomo',
  'Mulyono',
  'Firmansyah',
] as const

/** Goods with the unit they are counted in and the least and most one vehicle carries. */
export const goods = [
  { name: 'Konsentrat tembaga', unit: 'Kg', least: 18_000, most: 30_000 },
  { name: 'Katoda tembaga', unit: 'Kg', least: 15_000, most: 26_000 },
  { name: 'Batu Bara', unit: 'Kg', least: 16_000, most: 30_000 },
  { name: 'Pupuk NPK', unit: 'Kg', least: 10_000, most: 28_000 },
  { name: 'Asam sulfat', unit: 'Kg', least: 12_000, most: 24_000 },
  { name: 'Semen curah', unit: 'Kg', least: 20_000, most: 32_000 },
  { name: 'Pasir silika', unit: 'Kg', least: 15_000, most: 30_000 },
  { name: 'Pipa baja', unit: 'Batang', least: 20, most: 160 },
  { name: 'Kaca lembaran', unit: 'Peti', least: 8, most: 30 },
  { name: 'Minyak nabati', unit: 'Liter', least: 8_000, most: 24_000 },
  { name: 'Tepung terigu', unit: 'Sak', least: 200, most: 900 },
  { name: 'Suku cadang mesin', unit: 'Koli', least: 2, most: 60 },
] as const

/** Region letters of plates seen in Gresik, by how often. */
export const plateRegions = { W: 34, L: 30, S: 10, N: 8, B: 8, AG: 4, AE: 2, K: 2, H: 2 } as const

export const vehicleTypes = { Dumptruck: 34, Trailer: 28, Tronton: 20, Tangki: 10, Wingbox: 8 } as const

export const purposes = [
  'Rapat proyek',
  'Inspeksi mesin',
  'Audit mutu',
  'Kunjungan vendor',
  'Servis alat',
  'Wawancara',
] as const
