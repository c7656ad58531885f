/** Enough to read a card by; a photo of a phone would be five megabytes. */
const longestSide = 1_600
const quality = 0.85

/** A picture drawn anew as a small JPEG in a data address, without what a phone writes into its photos. */
export async function smallPhoto(source: Blob | HTMLVideoElement): Promise<string> {
  const picture = source instanceof Blob ? await createImageBitmap(source) : source
  const [wide, high] =
    picture instanceof ImageBitmap ? [picture.width, picture.height] : [picture.videoWidth, picture.videoHeight]
  const scale = Math.min(1, longestSide / Math.max(wide, high))
  const canvas = document.createElement('canvas')
  canvas.width = Math.round(wide * scale)
  canvas.height = Math.round(high * scale)
  canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height)
  return canvas.toDataURL('image/jpeg', quality)
}

/** The file in a data address. */
export function fileOfPhoto(address: string): File {
  const bytes = Uint8Array.from(atob(address.slice(address.indexOf(',') + 1)), (letter) => letter.charCodeAt(0))
  return new File([bytes], 'ktp.jpg', { type: 'image/jpeg' })
}
