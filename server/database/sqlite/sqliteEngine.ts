import { Sequelize, Transaction } from 'sequelize'
import type { Engine, Patience } from '../engine.ts'
import { createSequelizeDriver } from './sequelizeDriver.ts'
import { openSqliteFile } from './sqliteFile.ts'
import { sqliteDialect, sqliteSql } from './sqliteSql.ts'

/** The embedded database in one file: one writer at a time, readers see what is committed. */
export async function openSqlite(path: string, patience: Patience): Promise<Engine> {
  const file = openSqliteFile(path, () => patience.milliseconds)
  const sequelize = new Sequelize({
    dialect: 'sqlite',
    storage: path,
    dialectModule: createSequelizeDriver(file),
    transactionType: Transaction.TYPES.IMMEDIATE,
    logging: false,
  })
  return {
    sequelize,
    dialect: sqliteDialect,
    reading: sqliteSql(file.reader, () => {}),
    within: (_transaction, usable) => sqliteSql(file.writer, usable),
    abandon: (transaction) => transaction.rollback(),
    async close() {
      await sequelize.close()
      file.close()
    },
  }
}
