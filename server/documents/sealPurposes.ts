/** What the secrets of a company's haulage services are sealed for. */
export const tenantSecretPurpose = 'tenant_logistics.secret'

/** What the signing secrets of webhooks are sealed for. */
export const webhookSecretPurpose = 'webhooks.secret'
