import { useState, type ReactNode } from 'react'
import { boardWords } from '#shared/words/console/board.ts'
import { Icon } from './Icon.tsx'
import { useWords } from './useWords.ts'
import './Picture.css'

interface PictureProps {
  src: string | null
  alt: string
  /** Colour is kept for lanes that need a person. */
  grey?: boolean
  /** Nothing of it is cut off: a plate is read to its last letter. */
  whole?: boolean
  className?: string
  /** Instead of the words "no picture", where there is nothing to photograph. */
  empty?: ReactNode
  children?: ReactNode
}

/** A camera picture; one that does not load says so instead of leaving a hole. */
export function Picture({
  src: signed,
  alt,
  grey = false,
  whole = false,
  className = '',
  empty,
  children,
}: PictureProps) {
  const [failed, setFailed] = useState<string | null>(null)
  const say = useWords()
  const [src, setSrc] = useState(signed)
  if (!isSamePicture(src, signed)) setSrc(signed)
  const shown = src !== null && src !== failed
  return (
    <div className={`picture ${className}`} data-grey={grey || undefined} data-whole={whole || undefined}>
      {shown && <img src={src} alt={alt} decoding="async" draggable={false} onError={() => setFailed(src)} />}
      {!shown &&
        (src === null && empty !== undefined ? (
          empty
        ) : (
          <div className="picture-none">
            <Icon name="camera" />
            <span>{say(boardWords.noPicture)}</span>
          </div>
        ))}
      {shown && children}
    </div>
  )
}

/** A picture is signed anew with every event; the same file is not fetched again for that. */
function isSamePicture(one: string | null, other: string | null): boolean {
  if (one === null || other === null || one === other) return one === other
  const path = (address: string) => new URL(address, 'http://here').searchParams.get('path')
  return path(one) !== null && path(one) === path(other)
}
