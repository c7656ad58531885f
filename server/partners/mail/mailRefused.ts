/** The message will never be taken: no such mailbox, or not a message that the server passes on. */
export class MailRefused extends Error {
  override readonly name = 'MailRefused'
}
