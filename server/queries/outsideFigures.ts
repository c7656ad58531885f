import type { CodecoState } from '#shared/domain/codeco.ts'
import type { Sql } from '../database/work.ts'

export interface MirrorFigures {
  readonly mirrored: number
  readonly stale: number
  readonly fetched_at: Date | null
}

export interface OutsideFigures {
  readonly ceisa: MirrorFigures
  readonly tpsOnline: MirrorFigures
  readonly ptosm: MirrorFigures
  readonly codeco: ReadonlyMap<CodecoState, number>
  readonly oldestQueued: Date | null
  readonly correctionsDue: number
  readonly withdrawn: number
}

/** How fresh the mirror is and where the gate movements are; what was fetched before `staleBefore` is stale. */
export async function readOutsideFigures(sql: Sql, staleBefore: Date): Promise<OutsideFigures> {
  const mirror = async (table: string): Promise<MirrorFigures> => {
    const [row] = await sql.rows<MirrorFigures>(
      `SELECT COUNT(*) AS mirrored, COALESCE(SUM(CASE WHEN fetched_at < ? THEN 1 ELSE 0 END), 0) AS stale
       FROM ${table} WHERE fetched_at IS NOT NULL`,
      [staleBefore],
    )
    const [latest] = await sql.rows<{ fetched_at: Date }>(
      `SELECT fetched_at FROM ${table} WHERE fetched_at IS NOT NULL ORDER BY fetched_at DESC LIMIT 1`,
    )
    return {
      mirrored: Number(row?.mirrored ?? 0),
      stale: Number(row?.stale ?? 0),
      fetched_at: latest?.fetched_at ?? null,
    }
  }
  const states = await sql.rows<{ state: CodecoState; messages: number }>(
    'SELECT state, COUNT(*) AS messages FROM codeco_messages GROUP BY state',
  )
  const [queued] = await sql.rows<{ created_at: Date }>(
    "SELECT created_at FROM codeco_messages WHERE state = 'queued' ORDER BY due_at, id LIMIT 1",
  )
  const [wrong] = await sql.rows<{ movements: number }>(
    "SELECT COUNT(*) AS movements FROM codeco_messages WHERE correction = 'due'",
  )
  const [flipped] = await sql.rows<{ documents: number }>(
    'SELECT COUNT(*) AS documents FROM customs_documents WHERE flipped_at IS NOT NULL',
  )
  return {
    ceisa: await mirror('customs_documents'),
    tpsOnline: await mirror('tps_documents'),
    ptosm: await mirror('spmk_orders'),
    codeco: new Map(states.map(({ state, messages }) => [state, Number(messages)])),
    oldestQueued: queued?.created_at ?? null,
    correctionsDue: Number(wrong?.movements ?? 0),
    withdrawn: Number(flipped?.documents ?? 0),
  }
}
