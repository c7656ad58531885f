import { evidenceWords } from '#shared/words/console/evidence.ts'
import { useKeyLayer } from '../../commands/keyLayers.ts'
import { clockTime, dateText } from '../../ui/formats.ts'
import { Picture } from '../../ui/Picture.tsx'
import { useLanguage, useWords } from '../../ui/useWords.ts'
import { filmOf, plateShot, type Shot } from './shots.ts'
import './CameraShots.css'

interface CameraShotsProps {
  photos: readonly Shot[]
  laneCode: string
  takenAt: string
  /** Colour is withdrawn while the picture of the site is old. */
  old: boolean
  /** The plate fills the large picture: as the camera cut it out, else the middle of the front. */
  zoomed: boolean
  selected: number
  onSelect: (at: number) => void
}

/** One large picture and a strip of all; the arrow keys walk it. A still says when it was taken. */
export function CameraShots({ photos, laneCode, takenAt, old, zoomed, selected, onSelect }: CameraShotsProps) {
  const say = useWords()
  const language = useLanguage()
  const film = filmOf(photos)
  const at = Math.min(selected, Math.max(0, film.length - 1))
  const shot = film[at]
  useKeyLayer((chord) => {
    if (film.length < 2 || (chord !== 'ArrowLeft' && chord !== 'ArrowRight')) return false
    onSelect((at + (chord === 'ArrowRight' ? 1 : film.length - 1)) % film.length)
    return true
  })
  const crop = zoomed ? plateShot(photos) : undefined
  const time = clockTime(takenAt)
  const position = say(evidenceWords[shot?.position ?? 'front'])
  return (
    <>
      <Picture
        className={zoomed && crop === undefined ? 'shot-large shot-near' : 'shot-large'}
        whole={zoomed && crop !== undefined}
        src={(crop ?? shot)?.url ?? null}
        alt={`${laneCode} ${position}`}
        grey={old}
      >
        <span className="osd shot-name">
          {say(evidenceWords.camera, { lane: laneCode, position: position.toUpperCase() })}
        </span>
        <span className="osd shot-when">
          {dateText(takenAt, language)} {time}
        </span>
        <span className="osd shot-kind">{say(old ? evidenceWords.frozenAt : evidenceWords.photoAt, { time })}</span>
      </Picture>
      {film.length > 1 && (
        <ol className="film" aria-label={say(evidenceWords.shots)}>
          {film.map((one, index) => (
            <li key={one.position}>
              <button type="button" aria-current={index === at} onClick={() => onSelect(index)}>
                <Picture src={one.url} alt={say(evidenceWords[one.position])} grey={old}>
                  <span className="osd film-name">{say(evidenceWords[one.position])}</span>
                </Picture>
              </button>
            </li>
          ))}
        </ol>
      )}
    </>
  )
}
