import { useEffect } from 'react'
import { atSite } from '#shared/domain/siteTime.ts'
import { serverNow } from '../../live/connection.ts'
import { startWithTheme, usePreferences } from '../../ui/preferences.ts'

const lookEveryMs = 60_000

/** Light from six to eighteen by the site's clock, dark otherwise; whoever has chosen keeps the choice. */
export function useDaylight(): void {
  const theme = usePreferences((preferences) => preferences.theme)
  useEffect(() => {
    function look(): void {
      const hour = atSite(new Date(serverNow())).getUTCHours()
      startWithTheme(hour >= 6 && hour < 18 ? 'light' : 'dark')
    }
    /* After the frame around this screen has set the theme of the person's role. */
    const soon = setTimeout(look, 0)
    const timer = setInterval(look, lookEveryMs)
    return () => {
      clearTimeout(soon)
      clearInterval(timer)
    }
  }, [theme])
  useEffect(() => () => startWithTheme('dark'), [])
}
