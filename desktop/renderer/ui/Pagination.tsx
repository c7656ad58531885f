import { listWords } from '#shared/words/console/lists.ts'
import { Button } from './Button.tsx'
import { useWords } from './useWords.ts'

/** For short lists inside something else; whole screens scroll. */
export function Pagination({ page, last, onPage }: { page: number; last: number; onPage: (page: number) => void }) {
  const say = useWords()
  if (last <= 1) return null
  return (
    <nav className="row" aria-label={say(listWords.page, { page, last })}>
      <Button
        kind="ghost"
        icon="left"
        title={say(listWords.previousPage)}
        onClick={() => page > 1 && onPage(page - 1)}
      />
      <span className="soft">{say(listWords.page, { page, last })}</span>
      <Button
        kind="ghost"
        icon="right"
        title={say(listWords.nextPage)}
        onClick={() => page < last && onPage(page + 1)}
      />
    </nav>
  )
}
