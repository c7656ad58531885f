import { expect, it } from 'vitest'
import { subjectPath } from './subjectPath.ts'

it.each([
  [{ entity: 'lane', entity_id: 'a1', access_number: null }, '/operations?lane=a1'],
  [{ entity: 'ticket', entity_id: 'a1', access_number: 'TKT-00000007' }, '/tickets?id=TKT-00000007'],
  [{ entity: 'visit', entity_id: 'a1', access_number: 'TKT-00000007' }, '/still-inside?id=a1'],
  [{ entity: 'ticket', entity_id: 'a1', access_number: null }, null],
  [{ entity: 'codeco', entity_id: 'a1', access_number: null }, null],
  [{ entity: null, entity_id: null, access_number: null }, null],
])('leads from %o to %s', (subject, path) => {
  expect(subjectPath(subject)).toBe(path)
})
