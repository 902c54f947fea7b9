/**
 * The `himaya.yaml` that `himaya init` writes.
 *
 * @module
 */

/** Usable as it stands for a model on this machine; everything it claims is to be made true or removed. */
export const INIT_TEMPLATE = `# yaml-language-server: $schema=./node_modules/himaya/schema/himaya.schema.json
version: 1
controller:
  id: my-company
  name: My company
  establishedInMorocco: true
  contact: privacy@example.org # where persons exercise their rights
tenants:
  - id: main
    interconnection: false # true where its stores join files of several controllers or purposes (R16)
    vitalInfrastructure: false # true under Law 05-20 (R26)
callers:
  - id: backend
purposes:
  - id: support
    title: { fr: Assistance, ar: المساعدة, en: Support }
    kind: service
    basis: contract
    secondary: false
    allowedCategories: [person-name, phone, email]
    retainDays: 30
    audience: adults
    notice: '1'
formalities: [] # your receipts and authorisations: - { number: D-GC-908/2025, status: receipt, purposes: [support], categories: [person-name, phone, email] }
destinations:
  - id: local-llm
    operator: My company
    kind: own
    origin: http://127.0.0.1:8000
    countries: [MA]
    trainsOnData: false
    models: [llama]
    siteAttestation: { by: backend, on: '2026-01-01', statement: This server stands in our own room. }
policy: { pack: cndp-09-08 }
store: { path: .himaya/himaya.db }
keys: { path: .himaya/keys/keys.db, keyFile: 'file:.himaya/secrets/kek.key' }
log:
  origin: example.org/himaya
  signingKey: file:.himaya/secrets/log.key
  outside: .himaya/outside/checkpoint # better on another disk or machine
`;
