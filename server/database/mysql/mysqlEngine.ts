import type { Connection } from 'mysql2'
import { Sequelize, type Transaction } from 'sequelize'
import type { Engine, Patience } from '../engine.ts'
import type { Sql } from '../work.ts'
import { requireDurability } from './durability.ts'
import { mysqlOptions, prepareConnection } from './mysqlConnection.ts'
import { mysqlDialect, mysqlSql, sendPrepared } from './mysqlSql.ts'
import { sendTogether } from './sendTogether.ts'

/** What Sequelize's transaction has, beyond its types. */
type Held = Transaction & { readonly connection: Connection; forceCleanup(): Promise<void> }

/** MySQL or MariaDB through Sequelize's pool. Throws NotDurable for a server that could lose commits. */
export async function openMysql(address: URL, patience: Patience): Promise<Engine> {
  const sequelize = new Sequelize(mysqlOptions(address, patience.milliseconds))
  sequelize.addHook('afterConnect', (connection) =>
    prepareConnection(connection as Connection, () => patience.milliseconds),
  )
  const reading = readOnly(
    mysqlSql(async (statement, values) => {
      const connection = (await sequelize.connectionManager.getConnection({ type: 'read' })) as Connection
      try {
        return await sendPrepared(connection, statement, values)
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
    within(transaction, usable) {
      const connection = () => {
        usable()
        return (transaction as Held).connection
      }
      const send = sendTogether({ connection, sendOne: sendPrepared })
      return mysqlSql(async (statement, values) => {
        usable()
        return await send(statement, values)
      })
    },
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
