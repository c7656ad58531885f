import { useState } from 'react'
import { ptosm } from '#shared/contract/autogate/ptosm.ts'
import { customsWords } from '#shared/words/console/customs.ts'
import { listWords } from '#shared/words/console/lists.ts'
import { useAddress } from '../../ui/address.ts'
import { Button } from '../../ui/Button.tsx'
import { EmptyFace } from '../../ui/EmptyFace.tsx'
import { ErrorFace } from '../../ui/ErrorFace.tsx'
import { Skeleton } from '../../ui/Skeleton.tsx'
import { useReply } from '../../ui/useReply.ts'
import { useWords } from '../../ui/useWords.ts'
import { SpmkView } from './SpmkView.tsx'
import '../../ui/list/ListScreen.css'
import './customs.css'

/** One order of the port, found by its number. */
export function SpmkScreen() {
  const say = useWords()
  const { get, set } = useAddress()
  const number = get('number')
  const [typed, setTyped] = useState(number ?? '')
  const { data, problem, reload } = useReply(ptosm.bySpmk, number === null ? null : { params: { spmk_number: number } })
  return (
    <section className="list-screen" aria-label={say(customsWords.spmk)}>
      <header className="list-title">
        <h1>{say(customsWords.spmk)}</h1>
      </header>
      <form
        className="customs-find"
        onSubmit={(event) => {
          event.preventDefault()
          const wanted = typed.trim()
          if (wanted === number) reload()
          else set({ number: wanted })
        }}
      >
        <label className="field search-field">
          <input
            type="search"
            autoFocus
            value={typed}
            maxLength={60}
            aria-label={say(customsWords.spmkNumber)}
            placeholder={say(customsWords.spmkNumber)}
            onChange={({ target }) => setTyped(target.value)}
          />
        </label>
        <Button kind="primary" icon="search" type="submit">
          {say(customsWords.spmkFind)}
        </Button>
      </form>
      {number === null ? (
        <div className="list-face">
          <EmptyFace icon="search" title={say(customsWords.spmkStart)} text={say(customsWords.spmkStartText)} />
        </div>
      ) : data !== null ? (
        <div className="customs-page">
          <SpmkView order={data} />
        </div>
      ) : problem !== null ? (
        <div className="list-face">
          <ErrorFace title={say(customsWords.spmkFailed)} problem={problem} onRetry={reload} />
        </div>
      ) : (
        <div className="list-face" data-wait>
          <Skeleton lines={8} label={say(listWords.loading)} />
        </div>
      )}
    </section>
  )
}
