import { afterEach, expect, it } from 'vitest'
import { dropProof, keepProof, provesPassword } from './passwordProof.ts'

afterEach(dropProof)

it('knows the password of who signed in here, and of nobody else', async () => {
  await keepProof('hadi', 'pos-tiga-biru')
  expect(await provesPassword('hadi', 'pos-tiga-biru')).toBe('right')
  expect(await provesPassword('hadi', 'pos-tiga-hijau')).toBe('wrong')
  expect(await provesPassword('rini', 'pos-tiga-biru')).toBe('unknown')
})

it('leaves it to the server after five wrong ones, even when the right one follows', async () => {
  await keepProof('hadi', 'pos-tiga-biru')
  for (let tries = 0; tries < 5; tries++) expect(await provesPassword('hadi', 'x')).toBe('wrong')
  expect(await provesPassword('hadi', 'pos-tiga-biru')).toBe('unknown')
})

it('knows nothing after leaving', async () => {
  await keepProof('hadi', 'pos-tiga-biru')
  dropProof()
  expect(await provesPassword('hadi', 'pos-tiga-biru')).toBe('unknown')
})
