import { generateKeyPairSync } from 'node:crypto'
import { createFileLinks } from '#server/documents/fileUrl.ts'
import { createSeals } from '#server/documents/seals.ts'
import { createTicketCodes } from '#server/documents/ticketCode.ts'
import type { Ports } from '#server/ports.ts'
import { silentLog } from '#test/database/databases.ts'
import { fakeLaneLink, type FakeLaneLink } from './laneLink.ts'
import { noOutside } from './noOutside.ts'

const unused = (name: string) => () => {
  throw new Error(`This test does not use ${name}`)
}

/** Ports of one test: real signatures, a lane line that only remembers, and nothing that reaches out. */
export function fakePorts(): Ports & { readonly lanes: FakeLaneLink } {
  return {
    storage: {
      put: unused('storage'),
      read: unused('storage'),
      size: unused('storage'),
      remove: unused('storage'),
    },
    links: createFileLinks('a secret of the tests only'),
    lanes: fakeLaneLink(),
    tickets: createTicketCodes([{ id: '00a1', createdAt: new Date(0), ...generateKeyPairSync('ed25519') }]),
    seals: createSeals('a secret of the tests only'),
    papers: { ticket: unused('papers'), report: unused('papers'), slips: unused('papers') },
    csvFiles: { write: unused('csvFiles') },
    evidenceSeals: { sign: unused('evidenceSeals') },
    laneSeals: { sign: unused('laneSeals') },
    tokens: { forUser: unused('tokens'), forClient: unused('tokens') },
    refreshTokens: { first: unused('tokens'), after: unused('tokens'), isOurs: unused('tokens') },
    attempts: { begin: async () => 0, succeeded: async () => {}, knowDevice: () => '' },
    mail: { send: unused('mail') },
    webhooks: { isAllowed: unused('webhooks'), post: unused('webhooks') },
    outside: noOutside,
    log: silentLog,
  }
}
