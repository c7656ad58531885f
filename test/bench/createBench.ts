import { makeExternalClient } from '#test/factories/people.ts'
import { makeFile } from '#test/factories/files.ts'
import { makeBuilding, makeCompany } from '#test/factories/site.ts'
import type { BenchSite } from './benchSite.ts'
import { startBareServer } from './bareProgram.ts'
import { loadInFlight, median, type LoadResult, type Shot } from './load.ts'
import { sizes } from './sizes.ts'

export interface CreateFigures {
  readonly ours: number
  readonly bare: number
  readonly ratio: number
  readonly rounds: readonly { readonly ours: LoadResult; readonly bare: LoadResult }[]
}

/** A client may make 6,000 tickets a minute. */
const clientCount = 12
const width = 16

/** A ticket of an external client, validated, audited and announced, beside the same rows written bare. */
export async function benchCreate(site: BenchSite, oursUrl: string): Promise<CreateFigures> {
  const bare = await startBareServer(site.bareUrl)
  for (const table of ['companies', 'tickets', 'ticket_buildings'])
    await site.ours.sequelize.query(`CREATE TABLE IF NOT EXISTS bare.${table} LIKE ours.${table}`)
  const company_id = (await makeCompany(site.ours)).id
  await site.ours.sequelize.query('INSERT IGNORE INTO bare.companies SELECT * FROM ours.companies')
  const building_ids = [(await makeBuilding(site.ours, { company_id })).id, (await makeBuilding(site.ours)).id]
  const delivery_order_path = await makeFile(site.ours, { company_id })
  const tokens = await Promise.all(Array.from({ length: clientCount }, () => clientToken(site, oursUrl, company_id)))
  const plate = (at: number) => `W ${1000 + (at % 9000)} AB`
  const ourShots = (count: number): Shot[] =>
    Array.from({ length: count }, (_, at) => ({
      method: 'POST',
      path: '/v1/external/tickets/company',
      headers: { authorization: `Bearer ${tokens[at % clientCount]}`, 'content-type': 'application/json' },
      body: JSON.stringify({
        request_at: new Date().toISOString().slice(0, 10),
        police_number: plate(at),
        comodity: 'Batu Bara',
        unit_of_item: 'Kg',
        total_item: '3000',
        building_ids,
        delivery_order_path,
      }),
    }))
  const bareShots = (count: number): Shot[] =>
    Array.from({ length: count }, (_, at) => ({
      method: 'POST',
      path: '/tickets',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ company_id, police_number: plate(at), building_ids }),
    }))

  const round = async (shots: number) => ({
    ours: sound(await loadInFlight(oursUrl, ourShots(shots), width)),
    bare: sound(await loadInFlight(bare.url, bareShots(shots), width)),
  })
  await round(sizes.warmUp)
  const rounds: CreateFigures['rounds'][number][] = []
  for (let at = 0; at < sizes.rounds; at += 1) rounds.push(await round(sizes.shots))
  await bare.stop()
  return {
    ours: median(rounds.map(({ ours }) => ours.perSecond)),
    bare: median(rounds.map((each) => each.bare.perSecond)),
    ratio: median(rounds.map(({ ours, bare: floor }) => ours.perSecond / floor.perSecond)),
    rounds,
  }
}

async function clientToken(site: BenchSite, url: string, company_id: string): Promise<string> {
  const { client, secret } = await makeExternalClient(site.ours, { company_id })
  const response = await fetch(`${url}/v1/external/oauth/token`, {
    method: 'POST',
    body: new URLSearchParams({ grant_type: 'client_credentials', client_id: client.id, client_secret: secret }),
  })
  return ((await response.json()) as { access_token: string }).access_token
}

function sound(result: LoadResult): LoadResult {
  if (result.failed > 0 || result.answered === 0) throw new Error(`${result.failed} of the requests failed`)
  return result
}
