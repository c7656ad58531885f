import { lazy } from 'react'
import { employeeWords } from '#shared/words/console/employees.ts'
import type { Screen } from '../../commands/screen.ts'

export const employeesScreen: Screen = {
  path: '/employees',
  area: 'master',
  title: employeeWords.title,
  permissions: ['employee.read'],
  Page: lazy(async () => ({ default: (await import('./EmployeesScreen.tsx')).EmployeesScreen })),
}
