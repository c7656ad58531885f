import { wallWords } from '#shared/words/console/wall.ts'
import { useWords } from '../../ui/useWords.ts'
import { usePicture } from './store.ts'

/** `18 lane · 4 intervensi · 1 tutup · 1 manual · 1 kamera putus`; what is zero is left out. */
export function useSiteState(): string {
  const say = useWords()
  const counts = usePicture(({ lanes, interventions }) => ({
    lanes: lanes.length,
    open: interventions.filter(({ state }) => state !== 'closed' && state !== 'shelved').length,
    closed: lanes.filter(({ mode }) => mode === 'closed').length,
    manual: lanes.filter(({ mode }) => mode === 'manual' || mode === 'takeover').length,
    camerasLost: lanes.filter(({ camera_lost }) => camera_lost).length,
  }))
  const kinds = ['lanes', 'open', 'closed', 'manual', 'camerasLost'] as const
  return kinds
    .filter((kind) => kind === 'lanes' || counts[kind] > 0)
    .map((kind) => say(wallWords[kind], { count: counts[kind] }))
    .join(' · ')
}
