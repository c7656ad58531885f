import type { Readable } from 'node:stream'
import type { LabAnswer, LabQuestion, LaneCommand, LaneCommandAnswer } from '#shared/contract/lane.ts'
import type { CsvOrder } from './documents/csv/csvOrder.ts'
import type { EvidenceSignature } from './documents/evidence/evidencePack.ts'
import type { ReportSheet } from './documents/reports/reportSheet.ts'
import type { SlipSheet } from './documents/slipPaper.ts'
import type { TicketSheet } from './documents/ticketSheet.ts'
import type { SystemHealth } from './partners/outside/guard.ts'

/** Effects that handlers and actions reach through an interface; each has a real body and a simulated one. */
export interface Ports {
  readonly storage: FileStorage
  readonly links: FileLinks
  readonly lanes: LaneLink
  readonly tickets: TicketCodes
  readonly seals: Seals
  readonly papers: Papers
  readonly csvFiles: CsvFiles
  readonly evidenceSeals: EvidenceSeals
  /** The oldest key that is alive: lanes trust it already when a newer one begins to sign. */
  readonly laneSeals: EvidenceSeals
  readonly tokens: AccessTokens
  readonly refreshTokens: RefreshTokens
  readonly attempts: Attempts
  readonly mail: Mail
  readonly webhooks: WebhookLine
  readonly outside: OutsideSystems
  readonly log: Log
}

/** Addresses of files that work as issued and for one day only. */
export interface FileLinks {
  /** The address below the server's own, such as `/v1/files/stream?path=…`. */
  signFileUrl(path: string, now: Date): string
  isSigned(link: { path: string; expires: string; signature: string }, now: Date): boolean
}

/** Where uploaded and made files live: a folder or an S3-compatible store. */
export interface FileStorage {
  put(path: string, bytes: Uint8Array, mediaType: string): Promise<void>
  /** Null when there is no such file. `range` is inclusive, in bytes. */
  read(path: string, range?: { start: number; end: number }): Promise<AsyncIterable<Uint8Array> | null>
  size(path: string): Promise<number | null>
  remove(path: string): Promise<void>
}

/** The line to the lane agents. A command is sent once, now, or not at all. */
export interface LaneLink {
  send(laneId: string, command: LaneCommand): Promise<LaneCommandAnswer | 'unreachable'>
  isConnected(laneId: string): boolean
  /** Asks the lane's machine about its devices. */
  askLab(laneId: string, question: LabQuestion): Promise<LabAnswer | 'unreachable'>
}

/** The signed code in a ticket's QR (Ed25519): lanes hold the public keys only. */
export interface TicketCodes {
  sign(ticket: { accessNumber: string; expiresAt: Date }): string
  /** What the code says, or why it is not ours. An expired code reads like any other: the gate judges the time. */
  read(code: string): { readonly accessNumber: string; readonly expiresAt: Date } | 'forged' | 'unreadable'
  /** Public keys by key id, in base64url, newest first: two may be alive during a rotation. */
  publicKeys(): readonly { readonly id: string; readonly key: string }[]
}

/** Draws what is printed, as PDF, off the main thread. */
export interface Papers {
  ticket(sheet: TicketSheet): Promise<Uint8Array>
  report(sheet: ReportSheet): Promise<Uint8Array>
  slips(sheet: SlipSheet): Promise<Uint8Array>
}

/** Writes files of rows, as many as there are, without keeping anybody waiting. */
export interface CsvFiles {
  /** Refuses when too many are being written. Destroying the stream ends the reading; an error destroys the stream. */
  write(order: CsvOrder): Readable
}

/** Signs evidence with the site's key (Ed25519), whose public half is known outside. */
export interface EvidenceSeals {
  sign(text: string): EvidenceSignature
}

/** Encrypts single texts that must not be read in the database, such as identity numbers and partners' secrets. */
export interface Seals {
  seal(text: string, purpose: string): string
  /** Null for a text that was not sealed here for this purpose. */
  open(sealed: string, purpose: string): string | null
  /** Equal for equal texts of one purpose and telling nothing else: what a sealed text is found by. 64 letters. */
  mark(text: string, purpose: string): string
}

/** Signs short-lived access tokens; `server/http/accessTokens.ts` reads them again. */
export interface AccessTokens {
  forUser(user: { id: string; sessionId: string; epoch: number }, now: Date): Promise<IssuedToken>
  forClient(client: { id: string; scopes: readonly string[]; epoch: number }, now: Date): Promise<IssuedToken>
}

/** Makes the tokens that extend a session. */
export interface RefreshTokens {
  first(sessionId: string): string
  /** The one that follows: always the same, and nobody without the secret can tell. */
  after(token: string): string
  /** Whether it was made here, for the session that it names. */
  isOurs(token: string): boolean
}

export interface IssuedToken {
  readonly token: string
  /** Seconds. */
  readonly expiresIn: number
}

/**
 * Counts sign-ins by account and place together: the address they come from, or the machine itself when it proves that
 * the account was signed in there before. So nobody's wrong passwords keep somebody else out.
 */
export interface Attempts {
  /** Counts a try before its password is looked at. Seconds to wait instead; 0 when it may be made now. */
  begin(account: string, place: string | null, knownDevice?: string | null): Promise<number>
  /** Forgets the tries of this account and place. */
  succeeded(account: string, place: string | null, knownDevice?: string | null): Promise<void>
  /** What a machine proves with that this account was signed in on it. */
  knowDevice(account: string): string
}

/** Hands one mail over. Nobody calls it but the sender of the queue: write mails with `queueMail`. */
export interface Mail {
  /** Throws when it was not taken: `MailRefused` when it never will be, any other error when it may be tried again. */
  send(message: MailMessage): Promise<void>
}

export interface MailMessage {
  readonly to: string
  readonly subject: string
  readonly text: string
  readonly html?: string
  readonly attachments?: readonly MailAttachment[]
  /** The same for each attempt, so that mail programs show a message once that was handed over twice. */
  readonly id?: string
}

export interface MailAttachment {
  readonly fileName: string
  readonly bytes: Uint8Array
  readonly mediaType: string
}

/** The line to the servers of companies that want to hear of their tickets and vehicles. */
export interface WebhookLine {
  /** Whether this site ever calls the address; in production only https on the public internet. */
  isAllowed(url: string): boolean
  /** Posts once and reads the beginning of the answer. Throws, in words for the delivery log, when none came. */
  post(url: string, headers: Readonly<Record<string, string>>, body: string): Promise<WebhookAnswer>
}

export interface WebhookAnswer {
  readonly status: number
  readonly answer: string
}

/** Customs and terminal. What is wanted is fetched in the background: nobody waits for them, a gate least of all. */
export interface OutsideSystems {
  /** Which of them this site uses. */
  readonly uses: Readonly<Record<OutsideName, boolean>>
  /** The customs documents of a company. */
  wantCompany(companyId: string): void
  wantSpmk(number: string): void
  wantTpsDocument(number: { kdDok: string; noDok: string; tglDok: string; npwp: string | null }): void
  /** Gate movements of some days of the site, compared with what customs has. */
  wantReconciliation(from: string, to: string): void
  health(): Readonly<Record<OutsideName, SystemHealth>>
}

export type OutsideName = 'ceisa' | 'tpsOnline' | 'ptosm'

/** pino's shape, as far as we use it. */
export interface Log {
  info(fields: object, message?: string): void
  warn(fields: object, message?: string): void
  error(fields: object, message?: string): void
}
