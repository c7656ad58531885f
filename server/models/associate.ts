import type { Models } from './models.ts'

/** How rows belong to each other; the names are those of `include: { association: … }`. */
export function associate(models: Models): void {
  const { area, building, company, customsDocument, gate, lane, role, ticket, user } = models
  const to = (foreignKey: string, as: string) => ({ foreignKey, as, constraints: false })
  building.belongsTo(area, to('area_id', 'area'))
  building.belongsTo(company, to('company_id', 'company'))
  area.hasMany(building, to('area_id', 'buildings'))
  area.hasMany(gate, to('area_id', 'gates'))
  role.hasMany(models.rolePermission, to('role_id', 'permissions'))
  user.belongsTo(role, to('role_id', 'role'))
  user.belongsTo(company, to('company_id', 'company'))
  user.belongsToMany(gate, { through: models.userGate, ...to('user_id', 'gates'), otherKey: 'gate_id' })
  user.hasMany(models.session, to('user_id', 'sessions'))
  gate.belongsTo(area, to('area_id', 'area'))
  gate.hasMany(lane, to('gate_id', 'lanes'))
  gate.hasMany(models.gatePolicy, to('gate_id', 'policies'))
  lane.belongsTo(gate, to('gate_id', 'gate'))
  lane.hasMany(models.device, to('lane_id', 'laneDevices'))
  models.device.belongsTo(lane, to('lane_id', 'lane'))
  models.externalClient.belongsTo(company, to('company_id', 'company'))
  models.vehicle.belongsTo(company, to('company_id', 'company'))
  customsDocument.belongsTo(company, to('company_id', 'company'))
  ticket.belongsTo(company, to('company_id', 'company'))
  ticket.belongsTo(customsDocument, to('customs_document_id', 'customsDocument'))
  ticket.belongsToMany(building, {
    through: models.ticketBuilding,
    ...to('ticket_id', 'buildings'),
    otherKey: 'building_id',
  })
  models.gateActivity.belongsTo(ticket, to('ticket_id', 'ticket'))
  models.gateActivity.belongsTo(company, to('company_id', 'company'))
  models.gateActivity.belongsTo(gate, to('gate_id', 'gate'))
  models.gateActivity.belongsTo(lane, to('lane_id', 'lane'))
  models.intervention.belongsTo(lane, to('lane_id', 'lane'))
  models.intervention.belongsTo(models.gateActivity, to('activity_id', 'activity'))
}
