import { Injectable } from '@nestjs/common';
import type { FormalKind } from '@ruta/contracts/formal/kind';
import type { Locale } from '@ruta/contracts/identity/sign-in';
import type { BodyId, EntityId, PhaseId, SessionId } from '@ruta/contracts/protocol/ids';
import type { PhaseKind } from '@ruta/contracts/route/phase';
import type { SessionHeader } from '@ruta/contracts/session/http';
import type { SessionStatus } from '@ruta/contracts/session/view';
import { DataSource } from 'typeorm';
import { Gathered } from '../platform/database/gathered.ts';
import type { Tx } from '../platform/database/transactions.ts';

interface Row {
  entity_id: string;
  slug: string;
  id: string;
  phase_id: string | null;
  phase_kind: PhaseKind | null;
  code: string;
  title: string;
  place: string | null;
  language: Locale;
  starts_at: Date;
  planned_ms: string;
  status: SessionStatus;
  parent_id: string | null;
  rehearsal: boolean;
  called_off: string | null;
  body_id: string | null;
  formal_kind: FormalKind | null;
  formal_number: number | null;
  formal_year: number | null;
}

const select = `
  SELECT s.entity_id, n.slug, s.id, s.phase_id, ph.kind AS phase_kind, s.code, s.title, s.place, s.language, s.starts_at, s.planned_ms, s.status, s.parent_id,
         s.rehearsal_of IS NOT NULL AS rehearsal, s.body_id, s.formal_kind, s.formal_number, s.formal_year,
         (SELECT k.called_off_reason FROM session_call k
          WHERE k.entity_id = s.entity_id AND k.session_id = s.id AND k.called_off_at IS NOT NULL) AS called_off
  FROM session s JOIN entity n ON n.id = s.entity_id
  LEFT JOIN phase ph ON ph.entity_id = s.entity_id AND ph.id = s.phase_id
`;

type Queries = Pick<Tx, 'query'>;

interface Found {
  header: SessionHeader;
  plenaryId: SessionId | null;
}

/** Where and when sessions are, and by which code one finds them. */
@Injectable()
export class SessionDirectory {
  private readonly ids = new Gathered((ids: readonly SessionId[]) => this.findAll(ids));
  private readonly codes = new Gathered((codes: readonly string[]) => this.byCodes(codes));

  constructor(private readonly database: DataSource) {}

  /** A session, or a table with the session it belongs to. */
  async find(id: SessionId, queries?: Queries): Promise<Found | null> {
    if (!queries) return this.ids.of(id);
    return (await this.findAll([id], queries))[0] ?? null;
  }

  /** Not a table: those are reached through their session. */
  async byId(id: SessionId, queries?: Queries): Promise<SessionHeader | null> {
    const found = await this.find(id, queries);
    return found?.plenaryId === null ? found.header : null;
  }

  byCode(code: string): Promise<SessionHeader | null> {
    return this.codes.of(code);
  }

  async byOp(entityId: EntityId, opId: string, queries: Queries): Promise<SessionHeader | null> {
    const [row]: Row[] = await queries.query(`${select} WHERE s.entity_id = $1 AND s.op_id = $2`, [
      entityId,
      opId,
    ]);
    return row ? headerFrom(row) : null;
  }

  private async findAll(
    ids: readonly SessionId[],
    queries: Queries = this.database,
  ): Promise<(Found | null)[]> {
    const rows: Row[] = await queries.query(
      `${select} JOIN session_code c ON c.entity_id = s.entity_id AND c.session_id = s.id
       WHERE c.session_id = ANY ($1)`,
      [[...new Set(ids)]],
    );
    const found = new Map(rows.map((row) => [row.id, row]));
    return ids.map((id) => {
      const row = found.get(id);
      return row ? { header: headerFrom(row), plenaryId: row.parent_id as SessionId | null } : null;
    });
  }

  private async byCodes(codes: readonly string[]): Promise<(SessionHeader | null)[]> {
    const rows: (Row & { by_code: string })[] = await this.database.query(
      `${select.replace('SELECT', 'SELECT c.code AS by_code,')}
       JOIN session_code c ON c.entity_id = s.entity_id AND c.session_id = s.id WHERE c.code = ANY ($1)`,
      [[...new Set(codes)]],
    );
    const found = new Map(rows.map((row) => [row.by_code, headerFrom(row)]));
    return codes.map((code) => found.get(code) ?? null);
  }

  /** By start, then id; `after` is the last one of the page before. */
  async page(
    entityId: EntityId,
    filter: {
      phaseId?: PhaseId | undefined;
      after?: { startsAt: number; id: string } | undefined;
      limit: number;
    },
  ): Promise<SessionHeader[]> {
    const rows: Row[] = await this.database.query(
      `${select} WHERE s.entity_id = $1 AND s.parent_id IS NULL AND s.rehearsal_of IS NULL AND ($2::uuid IS NULL OR s.phase_id = $2)
         AND ($3::double precision IS NULL OR (s.starts_at, s.id) > (to_timestamp($3 / 1000.0), $4::uuid))
       ORDER BY s.starts_at, s.id LIMIT $5`,
      [
        entityId,
        filter.phaseId ?? null,
        filter.after?.startsAt ?? null,
        filter.after?.id ?? null,
        filter.limit,
      ],
    );
    return rows.map(headerFrom);
  }

  /** Soonest first. */
  async ofBody(entityId: EntityId, bodyId: BodyId): Promise<SessionHeader[]> {
    const rows: Row[] = await this.database.query(
      `${select} WHERE s.entity_id = $1 AND s.body_id = $2 AND s.parent_id IS NULL AND s.rehearsal_of IS NULL
       ORDER BY s.starts_at, s.id`,
      [entityId, bodyId],
    );
    return rows.map(headerFrom);
  }

  async change(
    tx: Tx,
    header: Pick<SessionHeader, 'entityId' | 'id' | 'title' | 'place' | 'language' | 'startsAt' | 'phaseId'>,
  ): Promise<void> {
    await tx.query(
      `UPDATE session SET title = $3, place = $4, starts_at = $5, phase_id = $6, language = $7
       WHERE entity_id = $1 AND id = $2`,
      [
        header.entityId,
        header.id,
        header.title,
        header.place,
        new Date(header.startsAt),
        header.phaseId,
        header.language,
      ],
    );
  }
}

const headerFrom = (row: Row): SessionHeader => ({
  id: row.id as SessionId,
  entityId: row.entity_id as EntityId,
  entity: row.slug,
  phaseId: row.phase_id as PhaseId | null,
  code: row.code,
  title: row.title,
  place: row.place,
  language: row.language,
  startsAt: row.starts_at.getTime(),
  plannedMs: Number(row.planned_ms),
  status: row.status,
  ...formalFrom(row),
  ...(row.phase_kind && { phaseKind: row.phase_kind }),
  ...(row.rehearsal && { rehearsal: true }),
  ...(row.called_off !== null && { calledOff: row.called_off }),
});

function formalFrom({
  body_id: bodyId,
  formal_kind: kind,
  formal_number: number,
  formal_year: year,
}: Row): Pick<SessionHeader, 'formal'> {
  if (!bodyId || !kind || !number || !year) return {};
  return { formal: { bodyId: bodyId as BodyId, kind, number, year } };
}
