import { expect, it } from 'vitest'
import { readMailedLink } from './mailedLink.ts'

const read = (address: string) => readMailedLink(new URL(address, 'http://gerbang.example'))
const token = 'm3v-Yk_0aQ'

it.each(['reset-password', 'change-password', 'verify-email'])('reads the token of /%s', (opens) => {
  expect(read(`/${opens}#token=${token}`)).toEqual({ opens, token })
  expect(read(`/${opens}/#token=${token}&utm_source=mail`)).toEqual({ opens, token })
})

it.each(['', '#', '#token=', '#token=a%20b', `#${token}`, `?token=${token}`, `#token=${'a'.repeat(101)}`])(
  'knows that a link is not whole with %j behind it',
  (rest) => expect(read(`/reset-password${rest}`)).toEqual({ opens: 'reset-password', token: null }),
)

it.each([`/#token=${token}`, `/reset-passwords#token=${token}`, `/x/reset-password#token=${token}`, '/wall/main'])(
  'takes %s for no link',
  (address) => expect(read(address)).toBeNull(),
)
