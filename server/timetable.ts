import { Cron } from 'croner'
import { alarmOverstays } from './actions/alarmOverstays.ts'
import { answerLinkRequests } from './actions/askForLink.ts'
import { applyExtensions } from './actions/extension/applyExtensions.ts'
import { escalateInterventions } from './actions/escalateInterventions.ts'
import { expireTickets } from './actions/expireTickets.ts'
import { foldFigures } from './actions/foldFigures.ts'
import { forgetOldDeliveries } from './actions/forgetOldDeliveries.ts'
import { forgetOldMail } from './actions/forgetOldMail.ts'
import { lacksFigures, rebuildFigures } from './actions/rebuildFigures.ts'
import { sealAudit } from './actions/sealAudit.ts'
import { sendMails } from './actions/sendMails.ts'
import type { Database } from './database/database.ts'
import type { Steps } from './http/handle.ts'
import { forgetOldKeys } from './http/idempotency.ts'
import { chainHead } from './queries/auditChain.ts'
import type { RunningOutside } from './partners/outside/outsideSystems.ts'
import type { WebhookSender } from './partners/webhooks/webhookSender.ts'
import type { Log, Mail, Papers } from './ports.ts'

interface Site {
  readonly database: Database
  readonly mail: Mail
  readonly papers: Papers
  readonly webhooks: WebhookSender
  readonly outside: RunningOutside
  readonly siteUrl: string
  readonly log: Log
}

interface Job {
  readonly name: string
  /** Minute and hour at the site; with six parts, the first is the second. */
  readonly pattern: string
  run(site: Site): Promise<void>
}

const clerk = { kind: 'system', id: 'system', name: 'Autogate' } as const

const jobs: readonly Job[] = [
  {
    name: 'Mark tickets whose time is over',
    pattern: '*/10 * * * *',
    async run({ database }) {
      while ((await database.inWork({ actor: clerk }, expireTickets)) > 0);
    },
  },
  {
    name: 'Tell of vehicles that have stayed too long',
    pattern: '* * * * *',
    async run({ database }) {
      while ((await database.inWork({ actor: clerk }, alarmOverstays)) > 0);
    },
  },
  {
    name: 'Tell supervisors of what nobody settled in time',
    pattern: '*/5 * * * * *',
    async run({ database }) {
      while ((await database.inWork({ actor: clerk }, escalateInterventions)) > 0);
    },
  },
  {
    name: 'Extend tickets',
    pattern: '*/2 * * * * *',
    async run({ database }) {
      while ((await database.inWork({ actor: clerk }, applyExtensions)) > 0);
    },
  },
  {
    name: 'Forget old idempotency keys',
    pattern: '17 3 * * *',
    async run({ database }) {
      await forgetOldKeys(database, new Date())
    },
  },
  {
    name: 'Send mails',
    pattern: '*/2 * * * * *',
    async run({ database, ...post }) {
      const commit: Steps['commit'] = (step) => database.inWork({ actor: clerk }, step)
      while ((await commit(answerLinkRequests)) > 0);
      await sendMails({ commit }, post)
    },
  },
  {
    name: 'Send webhooks',
    pattern: '* * * * * *',
    async run({ webhooks }) {
      while ((await webhooks.send()) > 0);
    },
  },
  {
    name: 'Forget old webhook messages',
    pattern: '53 3 * * *',
    async run({ database }) {
      while ((await database.inWork({ actor: clerk }, forgetOldDeliveries)) > 0);
    },
  },
  {
    name: 'Sum up the figures of the dashboards',
    pattern: '* * * * * *',
    async run({ database }) {
      if (await database.read(clerk, lacksFigures))
        await rebuildFigures((step) => database.inWork({ actor: clerk }, step))
      while ((await database.inWork({ actor: clerk }, foldFigures)) > 0);
    },
  },
  {
    name: 'Refresh the mirror of customs and terminal',
    pattern: '*/15 * * * * *',
    run: ({ outside }) => outside.refreshDue(),
  },
  {
    name: 'Pull what TPS Online has new',
    pattern: '*/5 * * * *',
    run: ({ outside }) => outside.pull(),
  },
  {
    name: 'Tell customs the gate movements',
    pattern: '* * * * * *',
    async run({ outside }) {
      while ((await outside.tellMovements()) > 0);
    },
  },
  {
    name: 'Ask customs what became of the gate movements',
    pattern: '30 * * * * *',
    run: ({ outside }) => outside.acknowledgeMovements(),
  },
  {
    name: 'Compare the gate movements with what customs has',
    pattern: '23 2 * * *',
    run: ({ outside }) => outside.reconcile(),
  },
  {
    name: 'Seal the audit trail',
    pattern: '* * * * * *',
    async run({ database }) {
      while ((await database.inWork({ actor: clerk }, sealAudit)) > 0);
    },
  },
  {
    name: 'Note the head of the audit trail',
    pattern: '3 0 * * *',
    async run({ database, log }) {
      const head = await database.read(clerk, ({ sql }) => chainHead(sql, { locked: false }))
      if (head !== null) log.info({ head: `${head.seq}:${head.hash}` }, 'The audit trail reaches here')
    },
  },
  {
    name: 'Forget sent mails, old links and old notifications',
    pattern: '41 3 * * *',
    async run({ database }) {
      await database.inWork({ actor: clerk }, forgetOldMail)
    },
  },
]

/** Work that nobody asks for. A job that fails is logged and comes again at its next time. */
export function startTimetable(site: Site, timezone: string): { stop(): void } {
  const running = jobs.map(({ name, pattern, run }) => {
    const fail = (cause: unknown) => site.log.error({ err: cause, job: name }, 'A job failed')
    return new Cron(pattern, { timezone, protect: true, unref: true, catch: fail }, () => run(site))
  })
  return {
    stop() {
      for (const job of running) job.stop()
    },
  }
}
