import type { z } from 'zod'
import type { VisitReportDetail } from '#shared/contract/autogate/report.ts'
import { pictureWords } from '#shared/words/reports.ts'
import type { Language } from '#shared/words/sentence.ts'
import type { FileStorage } from '../../ports.ts'
import type { SheetPicture } from './reportSheet.ts'

type Detail = z.infer<typeof VisitReportDetail>

export interface NamedPhoto {
  readonly caption: string
  readonly path: string
}

const most = 8
const mostBytes = 3_000_000

/** Every photo of a visit whose addresses are paths, in the order in which they were taken. */
export function photosOf({ entry, departure, stays, cargo, gate, exit }: Detail, language: Language): NamedPhoto[] {
  const shown = (position: string) => sayPicture(position, language)
  return [
    ...(entry?.activity.photos ?? []).map(({ position, url }) => ({
      caption: `${gate.name} · ${shown(position)}`,
      path: url,
    })),
    ...stays.flatMap(({ area, checkup }) =>
      (checkup?.photos ?? []).map((path) => ({ caption: `${area.name} · ${shown('checkup')}`, path })),
    ),
    ...cargo.flatMap(({ verdict, photos }) => photos.map((path) => ({ caption: shown(verdict), path }))),
    ...(departure?.activity.photos ?? []).map(({ position, url }) => ({
      caption: `${exit?.gate.name ?? ''} · ${shown(position)}`,
      path: url,
    })),
  ]
}

/** What a picture shows, in words. */
export const sayPicture = (position: string, language: Language): string =>
  pictureWords[position]?.[language] ?? position

/** The pictures that a PDF can hold; one that is gone, too large or of another kind is left out. */
export async function readPictures(storage: FileStorage, photos: readonly NamedPhoto[]): Promise<SheetPicture[]> {
  const pictures: SheetPicture[] = []
  for (const { caption, path } of photos.slice(0, most)) {
    const bytes = await readFile(storage, path)
    const format = bytes === null ? null : formatOf(bytes)
    if (bytes !== null && format !== null) pictures.push({ caption, format, bytes })
  }
  return pictures
}

export async function readFile(storage: FileStorage, path: string): Promise<Uint8Array | null> {
  const size = await storage.size(path)
  if (size === null || size > mostBytes) return null
  const chunks: Uint8Array[] = []
  for await (const chunk of (await storage.read(path)) ?? []) chunks.push(chunk)
  return new Uint8Array(Buffer.concat(chunks))
}

function formatOf(bytes: Uint8Array): SheetPicture['format'] | null {
  if (bytes[0] === 0xff && bytes[1] === 0xd8) return 'JPEG'
  return bytes[0] === 0x89 && bytes[1] === 0x50 ? 'PNG' : null
}
