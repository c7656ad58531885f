import { useEffect, useRef } from 'react'
import { host } from '../api/host.ts'
import { operationsNow, useOperations } from '../live/operations.ts'
import { interventionTitle } from '../ui/interventionTitle.ts'
import { useLanguage, useWords } from '../ui/useWords.ts'

/** Keeps the desk around the console up to date: what waits, the language, notices while nobody looks. */
export function useDesk(waiting: number): void {
  const language = useLanguage()
  useEffect(() => void host.desk?.tellWaiting(waiting), [waiting])
  useEffect(() => void host.desk?.tellLanguage(language), [language])
  useNotices()
}

/** A vehicle that starts to wait is told by the operating system while the console stands behind other windows. */
function useNotices(): void {
  const say = useWords()
  const order = useOperations(({ interventions }) => interventions.order)
  const told = useRef<ReadonlySet<string> | null>(null)
  useEffect(() => {
    const before = told.current
    told.current = new Set(order)
    if (before === null || document.hasFocus() || host.desk === null) return
    for (const id of order) {
      const item = operationsNow().interventions.byId[id]
      if (before.has(id) || item === undefined || item.priority === 3) continue
      const { sentence, values } = interventionTitle(item)
      const body = [item.plate, say(sentence, values)].filter((part) => part !== null).join(' · ')
      void host.desk.notify({ title: item.lane_code, body, path: '/operations' })
    }
  }, [order, say])
}
