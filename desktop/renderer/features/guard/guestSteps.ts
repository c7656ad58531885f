/** Which fields each step asks for: a fault in an earlier one leads back to it. */
export const guestSteps = {
  1: ['name', 'identity', 'company', 'police_number', 'people_count'],
  2: ['company_id', 'host_name', 'host_contact', 'purpose', 'visit_at', 'building_ids'],
} as const
