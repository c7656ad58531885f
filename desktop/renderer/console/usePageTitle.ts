import { useEffect } from 'react'
import { shellWords } from '#shared/words/console/shell.ts'
import { useWords } from '../ui/useWords.ts'

/** `(3) Operasi · KEK Gresik`: how many wait for an operator can be read on a tab or a task bar. */
export function usePageTitle(site: string | null, screen: string, waiting: number): void {
  const say = useWords()
  const product = say(shellWords.product)
  const place = `${screen} · ${site ?? product}`
  const title = waiting > 0 ? `(${waiting}) ${place}` : place
  useEffect(() => {
    document.title = title
    return () => {
      document.title = product
    }
  }, [title, product])
}
