import type { Sequelize } from 'sequelize'
import { areaColumns } from './area.ts'
import { associate } from './associate.ts'
import { auditRecordColumns } from './auditRecord.ts'
import { bufferStayColumns } from './bufferStay.ts'
import { buildingColumns } from './building.ts'
import { cargoOperationColumns } from './cargoOperation.ts'
import { companyColumns } from './company.ts'
import { companyEmployeeColumns } from './companyEmployee.ts'
import { contactColumns } from './contact.ts'
import { customsDocumentColumns } from './customsDocument.ts'
import { customsLoadColumns } from './customsLoad.ts'
import { defineTable } from './defineTable.ts'
import { deviceColumns } from './device.ts'
import { externalClientColumns } from './externalClient.ts'
import { faqColumns, faqGroupColumns } from './faq.ts'
import { fileColumns } from './file.ts'
import { gateActivityColumns } from './gateActivity.ts'
import { gateColumns, gatePolicyColumns } from './gate.ts'
import { interventionColumns } from './intervention.ts'
import { laneColumns } from './lane.ts'
import { laneCommandColumns } from './laneCommand.ts'
import { partnerColumns, partnerTenantColumns } from './partner.ts'
import { productColumns } from './product.ts'
import { roleColumns, rolePermissionColumns } from './role.ts'
import { sessionColumns } from './session.ts'
import { slipColumns } from './slip.ts'
import { tenantLocationColumns, tenantLogisticColumns } from './tenant.ts'
import { ticketBuildingColumns, ticketColumns } from './ticket.ts'
import { userColumns, userGateColumns } from './user.ts'
import { vehicleColumns } from './vehicle.ts'
import { visitColumns } from './visit.ts'
import { watchlistColumns } from './watchlist.ts'
import { webhookAttemptColumns, webhookColumns, webhookDeliveryColumns } from './webhook.ts'

const edited = { edited: true }

/**
 * The tables as Sequelize models of one connection pool. Inside a Work every call needs
 * `{ transaction: work.transaction }`; hot paths speak SQL through `work.sql` instead.
 */
export function defineModels(on: Sequelize) {
  const models = {
    company: defineTable(on, 'companies', companyColumns, edited),
    companyEmployee: defineTable(on, 'company_employees', companyEmployeeColumns, edited),
    area: defineTable(on, 'areas', areaColumns, edited),
    building: defineTable(on, 'buildings', buildingColumns, edited),
    role: defineTable(on, 'roles', roleColumns, edited),
    rolePermission: defineTable(on, 'role_permissions', rolePermissionColumns),
    user: defineTable(on, 'users', userColumns, edited),
    userGate: defineTable(on, 'user_gates', userGateColumns),
    gate: defineTable(on, 'gates', gateColumns, edited),
    gatePolicy: defineTable(on, 'gate_policies', gatePolicyColumns),
    lane: defineTable(on, 'lanes', laneColumns, edited),
    device: defineTable(on, 'devices', deviceColumns, edited),
    session: defineTable(on, 'sessions', sessionColumns),
    externalClient: defineTable(on, 'external_clients', externalClientColumns, edited),
    partner: defineTable(on, 'partners', partnerColumns, edited),
    partnerTenant: defineTable(on, 'partner_tenants', partnerTenantColumns, edited),
    tenantLocation: defineTable(on, 'tenant_locations', tenantLocationColumns, edited),
    tenantLogistic: defineTable(on, 'tenant_logistics', tenantLogisticColumns, edited),
    webhook: defineTable(on, 'webhooks', webhookColumns, edited),
    webhookDelivery: defineTable(on, 'webhook_deliveries', webhookDeliveryColumns),
    webhookAttempt: defineTable(on, 'webhook_attempts', webhookAttemptColumns),
    vehicle: defineTable(on, 'vehicles', vehicleColumns, edited),
    file: defineTable(on, 'files', fileColumns),
    watchlist: defineTable(on, 'watchlist', watchlistColumns, edited),
    customsDocument: defineTable(on, 'customs_documents', customsDocumentColumns, edited),
    customsLoad: defineTable(on, 'customs_loads', customsLoadColumns),
    product: defineTable(on, 'products', productColumns, edited),
    faqGroup: defineTable(on, 'faq_groups', faqGroupColumns),
    faq: defineTable(on, 'faqs', faqColumns, edited),
    contact: defineTable(on, 'contacts', contactColumns, edited),
    ticket: defineTable(on, 'tickets', ticketColumns, edited),
    ticketBuilding: defineTable(on, 'ticket_buildings', ticketBuildingColumns),
    gateActivity: defineTable(on, 'gate_activities', gateActivityColumns),
    visit: defineTable(on, 'visits', visitColumns),
    bufferStay: defineTable(on, 'buffer_stays', bufferStayColumns),
    cargoOperation: defineTable(on, 'cargo_operations', cargoOperationColumns),
    intervention: defineTable(on, 'interventions', interventionColumns),
    laneCommand: defineTable(on, 'lane_commands', laneCommandColumns),
    slip: defineTable(on, 'slips', slipColumns),
    auditRecord: defineTable(on, 'audit_records', auditRecordColumns),
  }
  associate(models)
  return models
}

export type Models = ReturnType<typeof defineModels>
