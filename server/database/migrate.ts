import { MigrationError, Umzug, type UmzugStorage } from 'umzug'
import type { Log } from '../ports.ts'
import { columnsAfter } from './columnsAfter.ts'
import type { Database } from './database.ts'
import { isUnavailable } from './faults.ts'
import * as site from './migrations/0001-site.ts'
import * as registers from './migrations/0002-registers.ts'
import * as traffic from './migrations/0003-traffic.ts'
import * as ticketKinds from './migrations/0010-ticketKinds.ts'
import * as accounts from './migrations/0011-accounts.ts'
import * as people from './migrations/0012-people.ts'
import * as partners from './migrations/0013-partners.ts'
import * as eventRuns from './migrations/0014-eventRuns.ts'
import * as visits from './migrations/0020-visits.ts'
import * as customs from './migrations/0021-customs.ts'
import * as figures from './migrations/0022-figures.ts'
import * as reports from './migrations/0023-reports.ts'
import * as gateRules from './migrations/0024-gateRules.ts'
import * as shifts from './migrations/0033-shifts.ts'
import * as reprints from './migrations/0026-reprints.ts'
import * as lanes from './migrations/0025-lanes.ts'
import * as walls from './migrations/0032-walls.ts'
import * as spmkOfVisits from './migrations/0034-spmkOfVisits.ts'
import * as codecoCorrections from './migrations/0042-codecoCorrections.ts'
import * as wallsSeen from './migrations/0045-wallsSeen.ts'
import * as siteSettings from './migrations/0046-siteSettings.ts'
import * as escalations from './migrations/0047-escalations.ts'
import { tablesOf, type Tables } from './tables.ts'
import { UnfitDatabase } from './unfitDatabase.ts'

/** Every migration in order. Named here, not found by file name, so that the bundled server has them too. */
const migrations = [
  { name: '0001-site', up: site.up, down: site.down },
  { name: '0002-registers', up: registers.up, down: registers.down },
  { name: '0003-traffic', up: traffic.up, down: traffic.down },
  { name: '0010-ticketKinds', up: ticketKinds.up, down: ticketKinds.down },
  { name: '0011-accounts', up: accounts.up, down: accounts.down },
  { name: '0012-people', up: people.up, down: people.down },
  { name: '0013-partners', up: partners.up, down: partners.down },
  { name: '0014-eventRuns', up: eventRuns.up, down: eventRuns.down },
  { name: '0020-visits', up: visits.up, down: visits.down },
  { name: '0021-customs', up: customs.up, down: customs.down },
  { name: '0022-figures', up: figures.up, down: figures.down },
  { name: '0023-reports', up: reports.up, down: reports.down },
  { name: '0024-gateRules', up: gateRules.up, down: gateRules.down },
  { name: '0025-lanes', up: lanes.up, down: lanes.down },
  { name: '0026-reprints', up: reprints.up, down: reprints.down },
  { name: '0032-walls', up: walls.up, down: walls.down },
  { name: '0033-shifts', up: shifts.up, down: shifts.down },
  { name: '0034-spmkOfVisits', up: spmkOfVisits.up, down: spmkOfVisits.down },
  { name: '0042-codecoCorrections', up: codecoCorrections.up, down: codecoCorrections.down },
  { name: '0045-wallsSeen', up: wallsSeen.up, down: wallsSeen.down },
  { name: '0046-siteSettings', up: siteSettings.up, down: siteSettings.down },
  { name: '0047-escalations', up: escalations.up, down: escalations.down },
]

/** Brings the tables up to date and tells which migrations that took. Throws UnfitDatabase for one that is not ours. */
export async function migrate(database: Database, log?: Log): Promise<string[]> {
  return await database.patiently(async () => {
    await requireKnownMigrations(database)
    const done = await umzug(database).up().catch(explain)
    await requireColumns(database)
    for (const { name } of done) log?.info({ migration: name }, 'Database migrated')
    return done.map(({ name }) => name)
  })
}

/** Names of the migrations that {@link migrate} would run. */
export async function pendingMigrations(database: Database): Promise<string[]> {
  const pending = await umzug(database).pending()
  return pending.map(({ name }) => name)
}

/** Takes back the last migration. */
export async function migrateDown(database: Database): Promise<string[]> {
  return await database.patiently(async () => (await umzug(database).down()).map(({ name }) => name))
}

const umzug = (database: Database) =>
  new Umzug<Tables>({
    migrations: migrations.map(({ name, up, down }) => ({
      name,
      up: ({ context }) => up(context),
      down: ({ context }) => down(context),
    })),
    context: tablesOf(database.sequelize.getQueryInterface(), database.dialect),
    storage: storageIn(database),
    logger: undefined,
  })

async function requireKnownMigrations(database: Database): Promise<void> {
  const known = new Set(migrations.map(({ name }) => name))
  const unknown = (await executedIn(database)).find((name) => !known.has(name))
  if (unknown !== undefined) throw new UnfitDatabase(`it went through ${unknown}, which is unknown here`)
}

/** A migration that was edited after it ran shows as a column that nobody made. */
async function requireColumns(database: Database): Promise<void> {
  const rows = await database.read(clerk, ({ sql }) =>
    sql.rows<{ table_name: string; column_name: string }>(sql.dialect.everyColumn),
  )
  const present = new Set(rows.map(({ table_name, column_name }) => `${table_name}.${column_name}`))
  const missing = [...(await columnsAfter(migrations))].find((column) => !present.has(column))
  if (missing !== undefined) throw new UnfitDatabase(`it has no column ${missing}`)
}

function explain(cause: unknown): never {
  const failure = cause instanceof MigrationError ? cause.cause : cause
  if (!(cause instanceof MigrationError) || isUnavailable(failure)) throw failure
  throw new UnfitDatabase(`${cause.migration.name} failed, ${(failure as Error).message}`, failure)
}

const clerk = { kind: 'system', id: 'system', name: 'migrate' } as const

async function executedIn(database: Database): Promise<string[]> {
  await database.sequelize.query('CREATE TABLE IF NOT EXISTS migrations (name VARCHAR(100) NOT NULL PRIMARY KEY)')
  return await database.read(clerk, async ({ sql }) => {
    const rows = await sql.rows<{ name: string }>('SELECT name FROM migrations ORDER BY name')
    return rows.map(({ name }) => name)
  })
}

/** Which migrations have run, in the table `migrations` of the same database. */
function storageIn(database: Database): UmzugStorage<Tables> {
  return {
    executed: () => executedIn(database),
    async logMigration({ name }) {
      await database.inWork({ actor: clerk }, ({ sql }) => sql.run('INSERT INTO migrations (name) VALUES (?)', [name]))
    },
    async unlogMigration({ name }) {
      await database.inWork({ actor: clerk }, ({ sql }) => sql.run('DELETE FROM migrations WHERE name = ?', [name]))
    },
  }
}
