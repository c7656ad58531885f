import type { Language } from '#shared/words/sentence.ts'
import type { Sql } from '../database/work.ts'

/** What a sign-in needs to know of an account. */
export interface SignInAccount {
  readonly id: string
  readonly password_hash: string
  readonly status: string
  readonly level: string
  readonly token_epoch: number
}

export async function findSignInAccount(sql: Sql, email: string): Promise<SignInAccount | null> {
  const [row] = await sql.rows<SignInAccount>(
    `SELECT u.id, u.password_hash, u.status, r.level, u.token_epoch
     FROM users u JOIN roles r ON r.id = u.role_id WHERE u.email = ? AND u.deleted_at IS NULL`,
    [email],
  )
  return row ?? null
}

/** An account as its owner sees it, beside what the actor carries. */
export interface AccountDetail {
  readonly name: string
  readonly email: string
  readonly email_verified_at: Date | null
  readonly username: string | null
  readonly phone: string | null
  readonly photo_path: string | null
  readonly language: string
  readonly company_name: string | null
}

export async function findAccountDetail(sql: Sql, userId: string): Promise<AccountDetail> {
  const [row] = await sql.rows<AccountDetail>(
    `SELECT u.name, u.email, u.email_verified_at, u.username, u.phone, u.photo_path, u.language, c.name AS company_name
     FROM users u LEFT JOIN companies c ON c.id = u.company_id WHERE u.id = ?`,
    [userId],
  )
  if (row === undefined) throw new Error(`The user ${userId} is gone`)
  return row
}

export async function findPasswordHash(sql: Sql, userId: string): Promise<string | null> {
  const [row] = await sql.rows<{ password_hash: string }>('SELECT password_hash FROM users WHERE id = ?', [userId])
  return row?.password_hash ?? null
}

/** The language of whoever has this address; Indonesian for a driver or a host without an account. */
export async function languageAt(sql: Sql, email: string): Promise<Language> {
  const [row] = await sql.rows<{ language: Language }>(
    'SELECT u.language FROM users u WHERE u.email = ? AND u.deleted_at IS NULL',
    [email],
  )
  return row?.language ?? 'id'
}
