import { dashboardWords as words } from '#shared/words/console/dashboard.ts'
import { useLanguage, useWords } from '../../ui/useWords.ts'
import { daysOf, type Period } from './period.ts'

const weekday = {
  id: new Intl.DateTimeFormat('id-ID', { weekday: 'long', timeZone: 'UTC' }),
  en: new Intl.DateTimeFormat('en-GB', { weekday: 'long', timeZone: 'UTC' }),
}

/** How the days are called that a period is compared with: `Sabtu lalu`. */
export function useBeforeName(period: Period): string {
  const say = useWords()
  const language = useLanguage()
  return daysOf(period) === 1
    ? say(words.lastWeekday, { day: weekday[language].format(new Date(period.from)) })
    : say(words.previousDays, { days: daysOf(period) })
}
