/** What a drawn chart takes from the page's style sheets, and an image file has to say itself. */
const drawn = [
  'fill',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'paint-order',
  'opacity',
  'font-family',
  'font-size',
  'font-weight',
]

const scale = 2
const headingHeight = 32

/** A chart as the screen shows it, twice as fine, on the colour of its panel, under a line that says what it is. */
export async function pictureOf(panel: HTMLElement, heading: string): Promise<Blob> {
  const chart = panel.querySelector<SVGSVGElement>('.recharts-surface')
  if (chart === null) throw new Error('Nothing is drawn')
  const { width, height } = chart.getBoundingClientRect()
  const copy = chart.cloneNode(true) as SVGSVGElement
  const [originals, copies] = [chart.querySelectorAll('*'), copy.querySelectorAll<SVGElement>('*')]
  for (const [at, original] of [...originals].entries()) {
    const style = getComputedStyle(original)
    for (const name of drawn) copies[at]?.style.setProperty(name, style.getPropertyValue(name))
  }
  copy.setAttribute('width', String(width))
  copy.setAttribute('height', String(height))
  const image = new Image()
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(new XMLSerializer().serializeToString(copy))}`
  await image.decode()
  const canvas = document.createElement('canvas')
  canvas.width = width * scale
  canvas.height = (height + headingHeight) * scale
  const context = canvas.getContext('2d')
  if (context === null) throw new Error('This browser draws no pictures')
  context.fillStyle = getComputedStyle(panel).backgroundColor
  context.fillRect(0, 0, canvas.width, canvas.height)
  context.fillStyle = getComputedStyle(panel).color
  context.font = `600 ${14 * scale}px system-ui, sans-serif`
  context.fillText(heading, 12 * scale, 20 * scale)
  context.drawImage(image, 0, headingHeight * scale, width * scale, height * scale)
  return await new Promise((resolve, reject) =>
    canvas.toBlob((blob) => (blob === null ? reject(new Error('No picture')) : resolve(blob)), 'image/png'),
  )
}
