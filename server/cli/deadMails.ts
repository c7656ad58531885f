import { clerk, type Command } from './command.ts'

interface DeadMail {
  readonly id: string
  readonly recipient: string
  readonly kind: string
  readonly created_at: Date
  readonly last_error: string | null
}

export const deadMails: Command = {
  summary: 'Lists the mails that could not be delivered, or sends them once more',
  usage: '[--retry]',
  options: { retry: { type: 'boolean' } },
  async run({ options, database: open, say }) {
    const database = await open()
    const mails = await database.read(clerk, ({ sql }) =>
      sql.rows<DeadMail>(
        "SELECT id, recipient, kind, created_at, last_error FROM mail_queue WHERE state = 'dead' ORDER BY created_at, id",
      ),
    )
    for (const { recipient, kind, created_at, last_error } of mails)
      say(`${created_at.toISOString()}  ${recipient}  ${kind}  ${last_error ?? ''}`)
    if (mails.length === 0) say('Every mail was delivered, or is still being tried.')
    if (mails.length === 0 || options['retry'] !== true) return
    await database.inWork({ actor: clerk }, async (work) => {
      const again = "UPDATE mail_queue SET state = 'queued', attempts = 0, due_at = ? WHERE state = 'dead'"
      const retried = await work.sql.run(again, [work.now])
      work.record({ action: 'mail.retry', entity: 'mail', entityId: null, after: { mails: retried } })
    })
    say('They are tried again.')
  },
}
