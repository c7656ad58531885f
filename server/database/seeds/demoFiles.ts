import { createHash } from 'node:crypto'
import { filePathOf } from '#shared/domain/filePath.ts'
import type { NewCompany } from './demoRows.ts'
import type { Random } from './random.ts'

export interface DemoFile {
  readonly row: Readonly<Record<string, string | number | Date | null>>
  readonly path: string
  readonly companyId: string
  readonly bytes: Uint8Array
}

/** A delivery order in PDF for each company. */
export function demoDeliveryOrders(random: Random, companies: readonly NewCompany[], at: Date): readonly DemoFile[] {
  return companies.map(({ id: companyId, name }) => {
    const path = filePathOf(random.hex(16), 'surat-jalan.pdf', 'pdf')
    const bytes = onePagePdf(['SURAT JALAN (CONTOH)', name, 'Kawasan Ekonomi Khusus Gresik'])
    const row = {
      id: random.id(at),
      path,
      media_type: 'application/pdf',
      size: bytes.length,
      sha256: createHash('sha256').update(bytes).digest('hex'),
      original_name: 'surat-jalan.pdf',
      company_id: companyId,
      uploaded_by: 'system:demo',
      created_at: at,
    }
    return { row, path, companyId, bytes }
  })
}

/** The smallest PDF that shows some lines of text. */
function onePagePdf(lines: readonly string[]): Uint8Array {
  const text = lines.map((line, at) => `1 0 0 1 60 ${760 - at * 24} Tm (${line.replace(/[()\\]/g, ' ')}) Tj`).join(' ')
  const content = `BT /F1 14 Tf ${text} ET`
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ]
  let file = '%PDF-1.4\n'
  const offsets = objects.map((object, at) => {
    const offset = file.length
    file += `${at + 1} 0 obj\n${object}\nendobj\n`
    return offset
  })
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
  const head = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}`
  file += `${head}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${file.length}\n%%EOF\n`
  return Buffer.from(file, 'latin1')
}
