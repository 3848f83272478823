/**
 * What `entity.changed` (contracts/entity/entity-events) may name in these topics. Each is the first part of the
 * query keys that are stale now: `route` (plans, phases, their history), `contributions` (lists, counts, threads),
 * `themes` (themes, problems), `answers`, `queue` (moderation), `secretariat` (seats, resolutions), `outreach`,
 * `surveys` (questionnaires, replies, results), `projects` (what is consulted on, its support and outcomes).
 */
export type RouteTopic =
  | 'route'
  | 'contributions'
  | 'themes'
  | 'answers'
  | 'queue'
  | 'secretariat'
  | 'outreach'
  | 'surveys'
  | 'projects';
