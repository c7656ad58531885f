import type { Sql } from '../work.ts'
import { insertMany } from './insertMany.ts'
import { goods } from './inventedWords.ts'
import type { Random } from './random.ts'
import { ensureSiteContacts } from './siteContacts.ts'

const hsCodes: Readonly<Record<string, string>> = {
  'Konsentrat tembaga': '26030000',
  'Katoda tembaga': '74031100',
  'Batu Bara': '27011900',
  'Pupuk NPK': '31052000',
  'Asam sulfat': '28070000',
  'Pasir silika': '25051000',
  'Kaca lembaran': '70052990',
}

const questions: readonly (readonly [group: string, question: string, answer: string])[] = [
  [
    'Tiket',
    'Bagaimana cara membuat tiket kendaraan?',
    'Masuk dengan akun tenant, pilih Tiket, lalu isi nomor polisi, barang, tujuan, dan surat jalan. Nomor tiket dan QR terbit seketika.',
  ],
  [
    'Tiket',
    'Berapa lama tiket berlaku?',
    'Sejak hari permintaan sampai akhir hari kedaluwarsa yang tercetak pada tiket. Tiket beberapa rit berlaku kembali setelah kendaraan keluar, selama masih dalam masa itu.',
  ],
  [
    'Tiket',
    'Apa yang dilakukan bila pelat kendaraan berganti?',
    'Ubah nomor polisi pada tiket selama kendaraan belum masuk. Di gerbang, petugas mencocokkan pelat dengan tiket.',
  ],
  [
    'Pabean',
    'Dokumen apa yang diperlukan untuk barang dengan pabeanan?',
    'PPKEK yang sudah mendapat persetujuan keluar atas nama perusahaan yang sama. Saldo dokumen berkurang setiap kendaraan selesai satu ritase.',
  ],
  [
    'Pabean',
    'Mengapa lampu gerbang kuning?',
    'Kuning berarti petugas perlu melihat: pelat kurang jelas, dokumen belum diperiksa, atau di luar jadwal. Ikuti petunjuk pada layar lane.',
  ],
  [
    'Tamu',
    'Bagaimana tamu masuk kawasan?',
    'Perusahaan yang dikunjungi mendaftarkan tamu. Setelah disetujui, tiket dikirim lewat surel dan ditunjukkan di gerbang bersama kartu identitas.',
  ],
]

/** Goods that every company may choose, published questions and filled-in contacts of the demo site. */
export async function insertDemoReferences(sql: Sql, random: Random, now: Date): Promise<void> {
  const stamps = { created_at: now, updated_at: now, version: 1 }
  await insertMany(
    sql,
    'products',
    goods.map(({ name, unit }) => ({
      id: random.id(now),
      company_id: null,
      name,
      unique_name: `* ${name}`,
      comodity: name,
      unit_of_item: unit,
      hs_code: hsCodes[name] ?? null,
      needs_customs: false,
      ...stamps,
    })),
  )
  await insertQuestions(sql, random, now)
  await ensureSiteContacts(sql, now)
  const contacts = await sql.rows<{ id: string; code: string }>('SELECT id, code FROM contacts ORDER BY position')
  for (const [index, { id, code }] of contacts.entries())
    await sql.run('UPDATE contacts SET phone = ?, email = ? WHERE id = ?', [
      `031-555-01${String(index).padStart(2, '0')}`,
      `${code.toLowerCase()}@kek-gresik.example`,
      id,
    ])
}

async function insertQuestions(sql: Sql, random: Random, now: Date): Promise<void> {
  const stamps = { created_at: now, updated_at: now }
  const groups = [...new Set(questions.map(([group]) => group))].map((name, index) => ({
    id: random.id(now),
    name,
    position: index + 1,
    ...stamps,
  }))
  await insertMany(sql, 'faq_groups', groups)
  const rows = groups.flatMap((group) =>
    questions
      .filter(([name]) => name === group.name)
      .map(([, question, answer], index) => ({
        id: random.id(now),
        group_id: group.id,
        question,
        answer,
        position: index + 1,
        is_published: true,
        ...stamps,
        version: 1,
      })),
  )
  await insertMany(sql, 'faqs', rows)
}
