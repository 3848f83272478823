import type { Actor } from '@ruta/contracts/identity/actor';
import { PersonId } from '@ruta/contracts/protocol/ids';

type Account = Extract<Actor, { kind: 'account' }>;

export interface ActorRow {
  device_id: string;
  seen_at: Date;
  rotated_at: Date;
  /** Hexadecimal hashes of the token in force and of the one before. */
  token: string;
  previous: string | null;
  person_id: string;
  account: boolean;
  admin: boolean;
  roles: Account['roles'] | null;
  seats: Account['seats'] | null;
  holds_until: Date | null;
}

/** A term's days are those of the entity's own calendar, the last one included. */
const TERM = `tstzrange(h.from_day::timestamp AT TIME ZONE e.time_zone,
                        (h.until_day + 1)::timestamp AT TIME ZONE e.time_zone)`;

/** $1: the hashes of tokens (`bytea[]`), or a device's id. */
const which = {
  tokens: '(d.token_hash = ANY ($1) OR d.previous_hash = ANY ($1))',
  device: 'd.id = $1',
} as const;

/**
 * Roles and seats that have ended, or not begun, are not found; `holds_until` is the next moment at which one of them
 * ends or begins.
 */
export const actorsBy = (by: keyof typeof which) => `
  SELECT d.id AS device_id, d.seen_at, d.rotated_at, encode(d.token_hash, 'hex') AS token,
         encode(d.previous_hash, 'hex') AS previous,
         p.id AS person_id, p.account_since IS NOT NULL AS account, p.admin,
         granted.roles, seated.seats, least(granted.holds_until, seated.holds_until) AS holds_until
  FROM device d
  JOIN person p ON p.id = d.person_id
  LEFT JOIN LATERAL (
    SELECT json_agg(json_build_object('entityId', g.entity_id, 'role', g.role)) AS roles, min(g.until) AS holds_until
    FROM role_grant g
    WHERE g.person_id = p.id AND g.revoked_at IS NULL AND (g.until IS NULL OR g.until > now())
  ) granted ON p.account_since IS NOT NULL
  LEFT JOIN LATERAL (
    SELECT json_agg(json_build_object('entityId', t.entity_id, 'bodyId', t.body_id, 'seatId', t.seat_id,
                                      'sectorId', t.sector_id, 'capacity', t.capacity))
             FILTER (WHERE t.term @> now()) AS seats,
           min(CASE WHEN lower(t.term) > now() THEN lower(t.term) ELSE upper(t.term) END) AS holds_until
    FROM (
      SELECT h.entity_id, h.body_id, h.seat_id, s.sector_id, h.capacity, ${TERM} AS term
      FROM seat_holder h
      JOIN entity e ON e.id = h.entity_id
      JOIN seat s ON s.entity_id = h.entity_id AND s.id = h.seat_id
      WHERE h.person_id = p.id
    ) t
    WHERE upper_inf(t.term) OR upper(t.term) > now()
  ) seated ON p.account_since IS NOT NULL
  WHERE ${which[by]} AND d.revoked_at IS NULL AND p.erased_at IS NULL`;

export function actorFrom(row: ActorRow): Actor {
  const personId = PersonId.parse(row.person_id);
  if (!row.account) return { kind: 'guest', personId };
  return { kind: 'account', personId, admin: row.admin, roles: row.roles ?? [], seats: row.seats ?? [] };
}
