import { clientWords } from '#shared/words/console/clients.ts'

export const scopeWords = { 'tickets:write': clientWords.write, 'tickets:read': clientWords.read } as const
