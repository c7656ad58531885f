import type { Handled } from '../http/handle.ts'
import { areaHandlers } from './area.ts'
import { authHandlers } from './auth.ts'
import { bypassHandlers } from './bypass.ts'
import { bufferZoneHandlers } from './bufferZone.ts'
import { buildingHandlers } from './building.ts'
import { ceisaHandlers } from './ceisa.ts'
import { codecoHandlers } from './codeco.ts'
import { companyHandlers } from './company.ts'
import { companyTicketHandlers } from './companyTicket.ts'
import { companyTicketsHandlers } from './companyTickets.ts'
import { contactHandlers } from './contact.ts'
import { dashboardHandlers } from './dashboard.ts'
import { employeeHandlers } from './employee.ts'
import { evidenceHandlers } from './evidence.ts'
import { extensionHandlers } from './extension.ts'
import { externalClientsHandlers } from './externalClients.ts'
import { faqHandlers } from './faq.ts'
import { fileHandlers } from './file.ts'
import { gateHandlers } from './gate.ts'
import { gateActivityHandlers } from './gateActivity.ts'
import { gateInHandlers } from './gateIn.ts'
import { gatePolicyHandlers } from './gatePolicy.ts'
import { guardPostHandlers } from './guardPost.ts'
import { guestTicketHandlers } from './guestTicket.ts'
import { interventionHandlers } from './intervention.ts'
import { commissioningHandlers } from './commissioning.ts'
import { laneAgentHandlers } from './laneAgent.ts'
import { laneConflictHandlers } from './laneConflict.ts'
import { laneHandlers } from './lane.ts'
import { loadUnloadHandlers } from './loadUnload.ts'
import { logActivityHandlers } from './logActivity.ts'
import { manualModeHandlers } from './manualMode.ts'
import { notificationHandlers } from './notification.ts'
import { oauthHandlers } from './oauth.ts'
import { occupancyHandlers } from './occupancy.ts'
import { overrideLedgerHandlers } from './overrideLedger.ts'
import { partnersHandlers } from './partners.ts'
import { productHandlers } from './product.ts'
import { permissionHandlers } from './permission.ts'
import { profileHandlers } from './profile.ts'
import { publicFaqHandlers } from './publicFaq.ts'
import {
  bufferZoneReportHandlers,
  mainGateReportHandlers,
  niagaReportHandlers,
  tenantReportHandlers,
} from './reports.ts'
import { ptosmHandlers } from './ptosm.ts'
import { roleHandlers } from './role.ts'
import { saranaNiagaHandlers } from './saranaNiaga.ts'
import { shiftHandlers } from './shift.ts'
import { siteSettingsHandlers } from './siteSettings.ts'
import { stillInsideHandlers } from './stillInside.ts'
import { tenantUserHandlers } from './tenantUser.ts'
import { tenantGoodsHandlers } from './tenantGoods.ts'
import { tenantsHandlers } from './tenants.ts'
import { ticketHandlers } from './ticket.ts'
import { tpsOnlineHandlers } from './tpsOnline.ts'
import { userHandlers } from './user.ts'
import { videoWallHandlers } from './videoWall.ts'
import { wallDisplayHandlers } from './wallDisplay.ts'
import { watchlistHandlers } from './watchlist.ts'
import { withPabeananHandlers } from './withPabeanan.ts'
import { webhooksHandlers } from './webhooks.ts'
import { withoutPabeananHandlers } from './withoutPabeanan.ts'
import { adminUserHandlers, operationalUserHandlers } from './zoneUsers.ts'

/** Every handled set of endpoints, in the order of the documentation. */
export const handled: readonly Handled[] = [
  authHandlers,
  profileHandlers,
  oauthHandlers,
  companyHandlers,
  roleHandlers,
  permissionHandlers,
  tenantUserHandlers,
  operationalUserHandlers,
  adminUserHandlers,
  userHandlers,
  productHandlers,
  faqHandlers,
  publicFaqHandlers,
  employeeHandlers,
  buildingHandlers,
  areaHandlers,
  contactHandlers,
  fileHandlers,
  withoutPabeananHandlers,
  withPabeananHandlers,
  saranaNiagaHandlers,
  guestTicketHandlers,
  ticketHandlers,
  gateHandlers,
  gatePolicyHandlers,
  watchlistHandlers,
  bypassHandlers,
  manualModeHandlers,
  extensionHandlers,
  overrideLedgerHandlers,
  laneHandlers,
  commissioningHandlers,
  laneAgentHandlers,
  laneConflictHandlers,
  interventionHandlers,
  siteSettingsHandlers,
  shiftHandlers,
  gateActivityHandlers,
  gateInHandlers,
  bufferZoneHandlers,
  stillInsideHandlers,
  occupancyHandlers,
  loadUnloadHandlers,
  videoWallHandlers,
  guardPostHandlers,
  wallDisplayHandlers,
  dashboardHandlers,
  bufferZoneReportHandlers,
  tenantReportHandlers,
  mainGateReportHandlers,
  niagaReportHandlers,
  evidenceHandlers,
  ceisaHandlers,
  ptosmHandlers,
  tpsOnlineHandlers,
  codecoHandlers,
  notificationHandlers,
  logActivityHandlers,
  companyTicketHandlers,
  companyTicketsHandlers,
  externalClientsHandlers,
  webhooksHandlers,
  tenantsHandlers,
  partnersHandlers,
  tenantGoodsHandlers,
]
