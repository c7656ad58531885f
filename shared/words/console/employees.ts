import type { Sentence } from '../sentence.ts'

export const employeeWords = {
  title: { id: 'Karyawan', en: 'Employees' },
  create: { id: 'Buat karyawan', en: 'Add an employee' },
  counted: { id: '{total} karyawan', en: '{total} {count|employee|employees}' },
  search: { id: 'Nama, jabatan, atau NIK lengkap', en: 'Name, position, or a whole NIK' },
  empty: { id: 'Belum ada karyawan', en: 'No employees yet' },
  emptyText: {
    id: 'Orang perusahaan yang boleh masuk kawasan muncul di sini.',
    en: 'People of companies who may enter the zone appear here.',
  },
  nik: { id: 'NIK', en: 'NIK' },
  nikHint: {
    id: 'Disimpan terenkripsi; hanya empat angka terakhir yang tampil.',
    en: 'Stored encrypted; only the last four digits are shown.',
  },
  position: { id: 'Jabatan', en: 'Position' },
  validUntil: { id: 'Akses sampai', en: 'Access until' },
  noEnd: { id: 'Tanpa batas', en: 'No end' },
  photo: { id: 'Foto', en: 'Photo' },
} as const satisfies Record<string, Sentence>
