import type { BypassCategory } from '../domain/bypass.ts'
import type { Sentence } from './sentence.ts'

/** Whose vehicles need no ticket. */
export const bypassCategoryNames = {
  ambulance: { id: 'Ambulans', en: 'Ambulance' },
  fire_brigade: { id: 'Pemadam kebakaran', en: 'Fire brigade' },
  police: { id: 'Polisi', en: 'Police' },
  military: { id: 'TNI', en: 'Military' },
  official: { id: 'Dinas', en: 'Official' },
  utility: { id: 'Layanan umum', en: 'Utility' },
  other: { id: 'Lainnya', en: 'Other' },
} as const satisfies Record<BypassCategory, Sentence>
