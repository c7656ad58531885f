import { v4 } from 'uuid'
import type { Database } from '#server/database/database.ts'
import { insertRows } from '#server/models/manyRows.ts'
import { inTestWork, next } from './insert.ts'

/** What TPS Online and PTOSM told of a company, and a movement of it that customs refused. */
export async function makeOutsideRows(
  database: Database,
  { company, spmk = `SPMK-${next()}` }: { company: string; spmk?: string },
) {
  const rows = { tps: v4(), movement: v4(), spmk }
  await inTestWork(database, async ({ sql, now }) => {
    await insertRows(sql, 'tps_documents', [
      {
        id: rows.tps,
        kd_dok: '1',
        no_dok: `SPPB-${next()}`,
        tgl_dok: '2026-11-20',
        kind: 'release',
        nomor_aju: spmk,
        company_name: spmk,
        company_id: company,
        detail: '{}',
        source: 'GetImporPermit',
        fetched_at: now,
      },
    ])
    await insertRows(sql, 'codeco_messages', [
      {
        id: rows.movement,
        ref_number: `UJI${next()}`,
        kind: 'package',
        kd_dok: '5',
        direction: 'in',
        company_id: company,
        access_number: spmk.slice(0, 40),
        payload: `<x>${spmk}</x>`,
        state: 'rejected',
        attempts: 1,
        due_at: now,
        moved_at: now,
        last_answer: spmk,
        correction: 'due',
        created_at: now,
      },
    ])
    await sql.run(
      `${sql.dialect.insertIgnore} INTO spmk_orders (id, spmk_number, status, truck_count, tried_at, fetched_at)
       VALUES (?, ?, 'open', 0, ?, ?)`,
      [v4(), spmk, now, now],
    )
  })
  return rows
}
