import { randomBytes } from 'node:crypto'
import { text } from 'node:stream/consumers'
import { v7 } from 'uuid'
import { z } from 'zod'
import { hashPassword } from '../actions/password.ts'
import { migrate } from '../database/migrate.ts'
import { ensureSiteContacts } from '../database/seeds/siteContacts.ts'
import { ensureSystemRoles } from '../database/seeds/systemRoles.ts'
import { clerk, Problem, type Command } from './command.ts'

const leastPassword = 10

export const createAdmin: Command = {
  summary: 'Makes an account that may do everything, on a new site the first one',
  usage: '--email <address> --name <name> [--password-stdin]   (without it a password is drawn and printed once)',
  options: { email: { type: 'string' }, name: { type: 'string' }, 'password-stdin': { type: 'boolean' } },
  async run({ options, database: open, say }) {
    const email = z
      .email()
      .max(160)
      .safeParse(
        String(options['email'] ?? '')
          .trim()
          .toLowerCase(),
      )
    const name = String(options['name'] ?? '').trim()
    if (!email.success) throw new Problem('Give the e-mail address of the account: --email name@company.id')
    if (name === '' || name.length > 120) throw new Problem('Give the name of the person: --name "Ratna Wulandari"')
    const given = options['password-stdin'] === true ? (await text(process.stdin)).replace(/\r?\n$/, '') : null
    if (given !== null && given.length < leastPassword)
      throw new Problem(`The password needs at least ${leastPassword} characters.`)
    const password = given ?? randomBytes(12).toString('base64url')
    const password_hash = await hashPassword(password)
    const database = await open()
    await migrate(database)
    await database.inWork({ actor: clerk }, async (work) => {
      const { sql, now } = work
      const taken = await sql.rows('SELECT id FROM users WHERE email = ?', [email.data])
      if (taken.length > 0) throw new Problem(`${email.data} has an account already.`)
      const roles = await ensureSystemRoles(sql, now)
      await ensureSiteContacts(sql, now)
      const id = v7()
      await sql.run(
        `INSERT INTO users (id, name, email, password_hash, role_id, status, language, email_verified_at,
           created_at, updated_at) VALUES (?, ?, ?, ?, ?, 'active', 'id', ?, ?, ?)`,
        [id, name, email.data, password_hash, roles.super_admin, now, now, now],
      )
      work.record({ action: 'user.create', entity: 'user', entityId: id, after: { name, email: email.data } })
    })
    say(`${email.data} may sign in now.`)
    if (given === null) say(`Password, shown this once: ${password}`)
  },
}
