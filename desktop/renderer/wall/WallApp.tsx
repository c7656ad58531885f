import { useEffect, useState } from 'react'
import { wallSocketTo } from '../live/wallSocket.ts'
import { startWall, type WallLine } from './core/startWall.ts'
import { Wall } from './Wall.tsx'
import { WallSetup } from './WallSetup.tsx'
import { useWatchdog } from './useWatchdog.ts'
import type { WallKeys } from './wallKey.ts'

type Key = { readonly state: 'loading' | 'none' | 'refused' } | { readonly state: 'kept'; readonly token: string }

/** From a display without a token to a running wall. */
export function WallApp({ name, keys }: { name: string; keys: WallKeys }) {
  const [key, setKey] = useState<Key>({ state: 'loading' })
  const [line, setLine] = useState<WallLine | null>(null)
  const token = key.state === 'kept' ? key.token : null
  useWatchdog(line)

  useEffect(() => {
    void keys.load().then((kept) => setKey(kept === null ? { state: 'none' } : { state: 'kept', token: kept }))
  }, [keys])

  useEffect(() => {
    if (token === null) return
    let started: WallLine | null = null
    let gone = false
    void keys.serverAddress().then((address) => {
      if (gone) return
      started = startWall(wallSocketTo(address, token), () => {
        void keys.save(null)
        setKey({ state: 'refused' })
      })
      setLine(started)
    })
    return () => {
      gone = true
      started?.stop()
      setLine(null)
    }
  }, [keys, token])

  if (key.state === 'loading') return null
  if (key.state === 'kept') return <Wall onForget={() => void keys.save(null).then(() => setKey({ state: 'none' }))} />
  const take = (taken: string) => void keys.save(taken).then(() => setKey({ state: 'kept', token: taken }))
  return <WallSetup name={name} refused={key.state === 'refused'} onToken={take} />
}
