import { watchlist } from '#shared/contract/autogate/watchlist.ts'
import { Refusal } from '#shared/contract/errors.ts'
import { changeWatch, unwatch, watch } from '../actions/saveWatchlist.ts'
import { handle } from '../http/handle.ts'
import { requireZone } from '../policies/requireZone.ts'
import { presentWatchlistEntry } from '../presenters/watchlist.ts'
import { findWatchlist, findWatchlistEntry } from '../queries/watchlistRows.ts'

export const watchlistHandlers = handle(watchlist, {
  async list({ query, now }, { sql, actor }) {
    requireZone(actor)
    const { rows, total } = await findWatchlist(sql, query)
    return { rows: rows.map((row) => presentWatchlistEntry(row, now)), total }
  },
  async detail({ params, now }, { sql, actor }) {
    requireZone(actor)
    const found = await findWatchlistEntry(sql, params.id)
    if (found === null) throw new Refusal('row.not_found')
    return presentWatchlistEntry(found, now)
  },
  create: async ({ body, language, now }, work) => presentWatchlistEntry(await watch(work, body, language), now),
  update: async ({ params, body, now }, work) => presentWatchlistEntry(await changeWatch(work, params.id, body), now),
  async delete({ params }, work) {
    await unwatch(work, params.id)
    return null
  },
})
