import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { queueMail } from '#server/actions/queueMail.ts'
import { runCommand } from '#server/cli/runCommand.ts'
import { openDatabase, type Database } from '#server/database/database.ts'
import { migrate } from '#server/database/migrate.ts'
import { createMail } from '#server/partners/mail/createMail.ts'
import { createSmtpMail } from '#server/partners/mail/smtpMail.ts'
import { describeEachDatabase, silentLog } from '#test/database/databases.ts'
import { pdfBytes } from '#test/factories/files.ts'
import { inTestWork } from '#test/factories/insert.ts'
import { startMailCatcher, type MailCatcher } from '#test/fakes/mailCatcher.ts'
import { readMail } from '#test/fakes/readMail.ts'
import { postOffice } from './postOffice.ts'

const minute = 60_000
const message = { to: 'sopir@example.com', subject: 'Tiket Anda – ±1', text: 'Halo\nSelamat jalan. é ✓' }

describeEachDatabase('The queue of mails', (_open, address) => {
  let url = ''
  let database: Database
  let catcher: MailCatcher
  let post: ReturnType<typeof postOffice>

  beforeAll(async () => {
    url = await address()
    database = await openDatabase({ url, log: silentLog })
    await migrate(database)
    catcher = await startMailCatcher()
    post = postOffice(database, catcher)
  })
  beforeEach(async () => {
    catcher.refuse(null)
    catcher.mails.length = 0
    await inTestWork(database, ({ sql }) => sql.run('DELETE FROM mail_queue'))
  })
  afterAll(async () => {
    await catcher.close()
    await database.close()
  })

  const queue = (given: Partial<Parameters<typeof queueMail>[1]> = {}) =>
    inTestWork(database, (work) => queueMail(work, { ...message, ...given }))
  const rows = () =>
    inTestWork(database, ({ sql }) =>
      sql.rows<{ state: string; attempts: number; content: string | null; last_error: string | null; due_at: Date }>(
        'SELECT state, attempts, content, last_error, due_at FROM mail_queue ORDER BY id',
      ),
    )
  const later = (minutes: number) => new Date(Date.now() + minutes * minute)

  it('delivers text, HTML and files unchanged, and forgets what it said', async () => {
    const attachments = [{ fileName: 'tiket.pdf', bytes: pdfBytes, mediaType: 'application/pdf' }]
    await queue({ html: '<p>Halo <b>✓</b></p>', attachments })
    await post()
    const [mail] = catcher.mails
    expect(mail).toMatchObject({ to: [message.to], subject: message.subject })
    expect(mail?.text.trimEnd().replaceAll('\r', '')).toBe(message.text)
    expect(mail?.html.trimEnd()).toBe('<p>Halo <b>✓</b></p>')
    expect(mail?.attachments).toEqual([
      { fileName: 'tiket.pdf', mediaType: 'application/pdf', bytes: Buffer.from(pdfBytes) },
    ])
    expect(mail?.headers.get('from')).toBe('Autogate <no-reply@gerbang.example.com>')
    expect(await rows()).toMatchObject([{ state: 'sent', content: null, attempts: 1 }])
    await post(later(10_000))
    expect(catcher.mails).toHaveLength(1)
  })

  it('sends nothing for a change that was rolled back', async () => {
    const failed = inTestWork(database, async (work) => {
      await queueMail(work, message)
      throw new Error('rolled back')
    })
    await expect(failed).rejects.toThrow('rolled back')
    await post()
    expect(catcher.mails).toEqual([])
  })

  it('waits longer after each failure, and delivers when the server takes mails again', async () => {
    await queue()
    catcher.refuse(451)
    await post()
    expect(await rows()).toMatchObject([{ state: 'queued', attempts: 1, last_error: expect.stringContaining('451') }])
    await post(later(0.5))
    expect(await rows()).toMatchObject([{ attempts: 1 }])
    await post(later(1.5))
    await post(later(4))
    expect(await rows()).toMatchObject([{ attempts: 2 }])
    catcher.refuse(null)
    await post(later(7))
    expect(await rows()).toMatchObject([{ state: 'sent', attempts: 3 }])
    expect(catcher.mails).toHaveLength(1)
  })

  it('waits for a server that is not there', async () => {
    await queue()
    const gone = postOffice(database, createSmtpMail({ url: 'smtp://127.0.0.1:9', from: 'a@example.com' }))
    await gone()
    expect(await rows()).toMatchObject([{ state: 'queued', attempts: 1 }])
  })

  it('gives a mail up after a day, and tells in the activity log', async () => {
    await queue()
    catcher.refuse(421)
    let now = new Date()
    for (let attempt = 1; attempt <= 8; attempt += 1) {
      await post(now)
      const [row] = await rows()
      expect(row?.attempts).toBe(attempt)
      now = new Date((row?.due_at.getTime() ?? 0) + 1000)
    }
    expect(await rows()).toMatchObject([{ state: 'dead', content: expect.any(String) }])
    expect(now.getTime() - Date.now()).toBeGreaterThan(20 * 60 * minute)
    await post(later(100_000))
    expect(await rows()).toMatchObject([{ attempts: 8 }])
    expect(await deadRecords()).toBe(1)
  })

  it('is shown to an administrator, who lets dead mails be tried again', async () => {
    await queue()
    catcher.refuse(550)
    await post()
    const said: string[] = []
    const autogate = (...words: string[]) =>
      runCommand(words, {
        variables: { AUTOGATE_DATA: tmpdir(), DATABASE_URL: url },
        say: (line) => said.push(line),
        complain: (line) => said.push(line),
      })
    expect(await autogate('dead-mails')).toBe(0)
    expect(said[0]).toContain(message.to)
    expect(said[0]).toContain('550')
    catcher.refuse(null)
    await autogate('dead-mails', '--retry')
    await post()
    expect(catcher.mails).toHaveLength(1)
  })

  it('gives a mail up at once when there is no such mailbox', async () => {
    await queue()
    catcher.refuse(550)
    await post()
    expect(await rows()).toMatchObject([{ state: 'dead', attempts: 1, last_error: expect.stringContaining('550') }])
  })

  const deadRecords = async () => {
    const found = await inTestWork(database, ({ sql }) =>
      sql.rows("SELECT id FROM audit_records WHERE action = 'mail.dead'"),
    )
    return found.length
  }

  it('sends again what a sender that died was sending, under the same id', async () => {
    await queue()
    const ids: (string | undefined)[] = []
    const dying = postOffice(database, {
      send: (sent) => {
        ids.push(sent.id)
        return new Promise(() => {})
      },
    })
    void dying()
    await expect.poll(() => ids).toHaveLength(1)
    await post(later(4))
    expect(catcher.mails).toEqual([])
    await post(later(6))
    expect(catcher.mails[0]?.headers.get('message-id')).toBe(`<${ids[0]}@gerbang.example.com>`)
  })

  it('gives each mail to one of several senders', async () => {
    for (let number = 0; number < 20; number += 1) await queue({ subject: `Nomor ${number}` })
    await Promise.all([post(), post(), post()])
    expect(catcher.mails.map(({ subject }) => subject).sort()).toEqual(
      Array.from({ length: 20 }, (_, number) => `Nomor ${number}`).sort(),
    )
  })

  it('writes no header and no second recipient that a value asks for', async () => {
    await queue({ subject: 'Halo\r\nBcc: jahat@example.com', to: 'a@example.com,b@example.com' })
    await queue({ subject: 'Halo\r\nBcc: jahat@example.com\r\n\r\nIsi', to: 'a@example.com' })
    await post()
    expect(catcher.mails.length).toBeGreaterThan(0)
    for (const mail of catcher.mails) {
      expect(mail.to).not.toContain('jahat@example.com')
      expect(mail.to).not.toContain('b@example.com')
      expect(mail.headers.has('bcc')).toBe(false)
    }
  })
})

it('Mails without a server are files that a mail program opens, for the owner of the site only', async () => {
  const dataFolder = mkdtempSync(join(tmpdir(), 'autogate-mail-'))
  const mail = createMail({ smtpUrl: null, mailFrom: 'Autogate <a@example.com>', dataFolder })
  await mail.send({ ...message, html: '<p>Halo</p>' })
  await mail.send({ ...message, subject: 'Kedua' })
  const folder = join(dataFolder, 'mail')
  const files = readdirSync(folder).sort()
  expect(files).toHaveLength(2)
  const mails = files.map((file) => readMail(readFileSync(join(folder, file), 'utf8')))
  expect(mails.map(({ subject }) => subject)).toEqual([message.subject, 'Kedua'])
  expect(mails[0]?.html).toContain('<p>Halo</p>')
  expect(statSync(join(folder, files[0] ?? '')).mode & 0o777).toBe(0o600)
  rmSync(dataFolder, { recursive: true })
})
