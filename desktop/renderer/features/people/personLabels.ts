import { peopleWords } from '#shared/words/console/people.ts'
import { recordWords } from '#shared/words/console/records.ts'

export const personLabels = {
  company_id: recordWords.company,
  name: recordWords.name,
  email: recordWords.email,
  phone: recordWords.phone,
  username: peopleWords.username,
  role_id: peopleWords.role,
  language: peopleWords.language,
  status: recordWords.status,
  gate_ids: peopleWords.gates,
}
