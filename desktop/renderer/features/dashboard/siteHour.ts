import { useEffect, useState } from 'react'
import { siteClock } from '#shared/domain/siteTime.ts'
import { serverNow } from '../../live/connection.ts'

/** Milliseconds. The line that marks the time moves by minutes. */
const lookEvery = 20_000

/** Day, hour and minute of the site's clock, kept up to date while it is shown. */
export function useSiteHour(): { readonly day: string; readonly hour: number; readonly minute: number } {
  const [now, setNow] = useState(serverNow)
  useEffect(() => {
    const timer = setInterval(() => setNow(serverNow()), lookEvery)
    return () => clearInterval(timer)
  }, [])
  const { day, minute } = siteClock(new Date(now))
  return { day, hour: Math.floor(minute / 60), minute: minute % 60 }
}
