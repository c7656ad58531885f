import { expect, test } from 'vitest'
import { refusals } from './refusals.ts'
import { say, type Sentence } from './sentence.ts'
import { suggestionWords } from './interventionReasons.ts'

test.each([
  [1, 'Disarankan · beda 1 huruf', 'Suggested · 1 character differs'],
  [2, 'Disarankan · beda 2 huruf', 'Suggested · 2 characters differ'],
  [0, 'Disarankan · beda 0 huruf', 'Suggested · 0 characters differ'],
  ['1', 'Disarankan · beda 1 huruf', 'Suggested · 1 character differs'],
  ['1.001', 'Disarankan · beda 1.001 huruf', 'Suggested · 1.001 characters differ'],
])('counts %s', (differences, id, en) => {
  expect(say(suggestionWords.letters_differ, 'id', { differences })).toBe(id)
  expect(say(suggestionWords.letters_differ, 'en', { differences })).toBe(en)
})

test('says a value that is a sentence in the language around it, and leaves a missing one visible', () => {
  const outer: Sentence = { id: '{gone} {inner}', en: '{gone} {inner}' }
  expect(say(outer, 'en', { inner: { id: 'lane', en: 'a lane' } })).toBe('{gone} a lane')
})

test('counts seconds in a refusal', () => {
  expect(say(refusals['server.busy'], 'en', { seconds: 1 })).toContain('in 1 second.')
})
