import type { Connection } from 'mysql2'
import { Sequelize, type Transaction } from 'sequelize'
import type { Engine, Patience } from '../engine.ts'
import type { Sql } from '../work.ts'
import { requireDurability } from './durability.ts'
import { mysqlOptions, prepareConnection } from './mysqlConnection.ts'
import { mysqlDialect, mysqlSql } from './mysqlSql.ts'

/** What Sequelize's transaction has, beyond its types. */
type Held = Transaction & { readonly connection: Connection; forceCleanup(): Promise<void> }

/** MySQL or MariaDB through Sequelize's pool. Throws NotDurable for a server that could lose commits. */
export async function openMysql(address: URL, patience: Patience): Promise<Engine> {
  const sequelize = new Sequelize(mysqlOptions(address, patience.milliseconds))
  sequelize.addHook('afterConnect', (connection) =>
    prepareConnection(connection as Connection, () => patience.milliseconds),
  )
  const reading = readOnly(
    mysqlSql(async (use) => {
      const connection = (await sequelize.connectionManager.getConnection({ type: 'read' })) as Connection
      try {
        return await use(connection)
      } finally {
        sequelize.connectionManager.releaseConnection(connection)
      }
    }),
  )
  try {
    await requireDurability(reading)
  } catch (error) {
    await sequelize.close()
    throw error
  }
  return {
    sequelize,
    dialect: mysqlDialect,
    reading,
    within: (transaction, usable) =>
      mysqlSql((use) => {
        usable()
        return use((transaction as Held).connection)
      }),
    async abandon(transaction) {
      const { connection, forceCleanup } = transaction as Held
      if (isAlive(connection)) await transaction.rollback()
      else await forceCleanup.call(transaction)
    },
    close: () => sequelize.close(),
  }
}

const isAlive = (connection: Connection): boolean =>
  !(connection as unknown as { stream: { destroyed: boolean } }).stream.destroyed

function readOnly(sql: Sql): Sql {
  return {
    ...sql,
    run() {
      throw new Error('A reading cannot write; open a Work')
    },
  }
}
