import { join } from 'node:path'
import { rotateTicketKeys } from '../documents/ticketKeys.ts'
import type { Command } from './command.ts'

export const rotateKeys: Command = {
  summary: 'Adds a new key for ticket codes; codes of the key before it stay good',
  usage: '',
  options: {},
  async run({ environment, say }) {
    const keys = rotateTicketKeys(join(environment.dataFolder, 'ticket-keys.json'), new Date())
    say(`Ticket codes are signed with key ${keys[0]?.id ?? ''} after the server’s next start.`)
    say(`Accepted: ${keys.map(({ id }) => id).join(', ')}.`)
  },
}
