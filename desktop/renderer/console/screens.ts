import type { Screen } from '../commands/screen.ts'
import { activityScreen } from '../features/activity/screen.ts'
import { bufferScreen } from '../features/buffer/screen.ts'
import { clientsScreen } from '../features/clients/screen.ts'
import { companiesScreen } from '../features/companies/screen.ts'
import { contactsScreen } from '../features/contacts/screen.ts'
import { cockpitScreen } from '../features/customs/cockpitScreen.ts'
import { documentsScreen } from '../features/customs/documentsScreen.ts'
import { spmkScreen } from '../features/customs/spmkScreen.ts'
import { tpsScreen } from '../features/customs/tpsScreen.ts'
import { employeesScreen } from '../features/employees/screen.ts'
import { extensionsScreen } from '../features/extensions/screen.ts'
import { faqsScreen } from '../features/faqs/screen.ts'
import { areasScreen } from '../features/places/areasScreen.ts'
import { buildingsScreen } from '../features/places/buildingsScreen.ts'
import { gatesScreen } from '../features/gates/screen.ts'
import { insideScreen } from '../features/inside/insideScreen.ts'
import { occupancyScreen } from '../features/inside/occupancyScreen.ts'
import { guardScreen } from '../features/guard/screen.ts'
import { loadsScreen } from '../features/loads/screen.ts'
import { manualScreen } from '../features/manual/screen.ts'
import { logsScreen } from '../features/logs/screen.ts'
import { notificationsScreen } from '../features/notifications/screen.ts'
import { overridesScreen } from '../features/overrides/screen.ts'
import { partnersScreen } from '../features/partners/screen.ts'
import { peopleScreen } from '../features/people/screen.ts'
import { productsScreen } from '../features/products/screen.ts'
import { quarantineScreen } from '../features/conflicts/quarantineScreen.ts'
import { conflictsScreen } from '../features/conflicts/screen.ts'
import { deviceLabScreen } from '../features/deviceLab/screen.ts'
import { dashboardScreen } from '../features/dashboard/screen.ts'
import {
  bufferReportScreen,
  mainGateReportScreen,
  niagaReportScreen,
  tenantReportScreen,
} from '../features/reports/screens.ts'
import { profileScreen } from '../features/profile/screen.ts'
import { settingsScreen } from '../features/settings/screen.ts'
import { rolesScreen } from '../features/roles/screen.ts'
import { bypassScreen } from '../features/watchlist/bypassScreen.ts'
import { watchlistScreen } from '../features/watchlist/watchlistScreen.ts'
import { wallsScreen } from '../features/walls/screen.ts'
import { webhooksScreen } from '../features/webhooks/screen.ts'
import { ticketsScreen } from '../features/tickets/screen.ts'
import { shiftScreen } from './shift/screen.ts'
import { operationsScreen } from './operations/screen.ts'

/** Every screen of the console, one line each; the first of an area that a person may open is what the rail opens. */
export const screens: readonly Screen[] = [
  operationsScreen,
  wallsScreen,
  activityScreen,
  insideScreen,
  occupancyScreen,
  conflictsScreen,
  quarantineScreen,
  ticketsScreen,
  extensionsScreen,
  bufferScreen,
  loadsScreen,
  guardScreen,
  dashboardScreen,
  mainGateReportScreen,
  bufferReportScreen,
  tenantReportScreen,
  niagaReportScreen,
  cockpitScreen,
  documentsScreen,
  tpsScreen,
  spmkScreen,
  gatesScreen,
  watchlistScreen,
  bypassScreen,
  overridesScreen,
  manualScreen,
  deviceLabScreen,
  companiesScreen,
  peopleScreen,
  rolesScreen,
  buildingsScreen,
  areasScreen,
  productsScreen,
  employeesScreen,
  contactsScreen,
  faqsScreen,
  clientsScreen,
  webhooksScreen,
  partnersScreen,
  logsScreen,
  shiftScreen,
  settingsScreen,
  profileScreen,
  notificationsScreen,
]
