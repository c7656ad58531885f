import type { LongReading } from './longReading.ts'
import { openMysqlLong } from './mysqlLong.ts'
import { openSqliteLong } from './sqliteLong.ts'

/** `sqlite:/path/of/the/file` or `mysql://user:password@host:port/name`. */
export async function openLongReading(url: string): Promise<LongReading> {
  return url.startsWith('sqlite:') ? openSqliteLong(url.slice('sqlite:'.length)) : await openMysqlLong(new URL(url))
}
