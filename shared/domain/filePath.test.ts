import { expect, test } from 'vitest'
import { fileNameOf, filePathOf, isFilePath, qrPathOf, qrTicketNumberOf } from './filePath.ts'

const random = '6a2068fe2d32c53b00d25b507a101810'

test.each([
  ['Deliver Order.PDF', 'deliver-order.pdf'],
  ['../../etc/passwd', 'passwd.pdf'],
  ['C:\\temp\\évil\u0000 name.exe', 'vil-name.pdf'],
  ['..', 'file.pdf'],
  ['', 'file.pdf'],
  ['x'.repeat(500), `${'x'.repeat(60)}.pdf`],
])('%j becomes %s', (name, expected) => {
  const path = filePathOf(random, name, 'pdf')
  expect(path).toBe(`uploads/${random}-${expected}`)
  expect(isFilePath(path)).toBe(true)
})

test.each([
  'uploads/../secret',
  `uploads/${random}-a/../../b.pdf`,
  `uploads/${random}-..`,
  `/uploads/${random}-a.pdf`,
  `uploads/${random}-a.pdf\n`,
  `uploads/${random}-a.pdf\u0000`,
  `uploads/${random.toUpperCase()}-a.pdf`,
  `uploads\\${random}-a.pdf`,
  'uploads/%2e%2e/x',
  '',
])('%j is no path of ours', (path) => expect(isFilePath(path)).toBe(false))

test('the path of a QR names its ticket', () => {
  const path = qrPathOf(random, 'TKT-33471185', new Date(1746623043883))
  expect(path).toBe(`uploads/${random}-1746623043883-TKT-33471185-ticket-qrcode.png`)
  expect(isFilePath(path)).toBe(true)
  expect(qrTicketNumberOf(path)).toBe('TKT-33471185')
  expect(qrTicketNumberOf(filePathOf(random, 'TKT-33471185-ticket-qrcode', 'png'))).toBeNull()
  expect(fileNameOf(path)).toBe('1746623043883-TKT-33471185-ticket-qrcode.png')
})
