import { Injectable } from '@nestjs/common';
import type { ContributionChannel, ContributionState } from '@ruta/contracts/consultation/contribution';
import type { ModerationReason } from '@ruta/contracts/consultation/moderation';
import type { AboutProject } from '@ruta/contracts/consultation/stance';
import type { Signature } from '@ruta/contracts/consultation/signature';
import type { EntityId } from '@ruta/contracts/protocol/ids';
import type { Tx } from '../platform/database/transactions.ts';
import { Refused } from '../platform/http/refused.ts';

export interface NewContribution {
  id: string;
  planId: string;
  phaseId: string;
  personId: string | null;
  enteredBy: string | null;
  batchId: string | null;
  channel: ContributionChannel;
  language: 'es' | 'en';
  state: ContributionState;
  number: number | null;
  themeId: string | null;
  placeId: string | null;
  about: AboutProject | null;
  opId: string;
  text: string;
  textHash: string;
  salt: string;
  folio: string;
  point: { lat: number; lng: number } | null;
  signature: Signature | null;
  at: Date;
}

/** What decisions need of a contribution, without its text. */
export interface ContributionFacts {
  id: string;
  number: number | null;
  plan_id: string;
  phase_id: string;
  person_id: string | null;
  state: ContributionState;
  appeal: 'none' | 'waiting' | 'upheld' | 'dismissed';
  hidden_for: ModerationReason | null;
  theme_id: string | null;
  problem_id: string | null;
  text_hash: string;
  created_at: Date;
}

const FACTS = `id, number, plan_id, phase_id, person_id, state, appeal, hidden_for, theme_id, problem_id, text_hash,
  created_at`;

/** Rows of contributions as decisions read and write them; see contribution-query.ts for what is shown. */
@Injectable()
export class ContributionStore {
  /** False where this operation was carried out before. */
  async insert(tx: Tx, entityId: EntityId, row: NewContribution): Promise<boolean> {
    const [inserted]: unknown[] = await tx.query(
      `INSERT INTO contribution (entity_id, id, number, plan_id, phase_id, person_id, entered_by, batch_id, channel,
         language, state, theme_id, place_id, op_id, text_hash, created_at, admitted_at,
         project_id, stance)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19)
       ON CONFLICT (entity_id, op_id) DO NOTHING RETURNING id`,
      [
        entityId,
        row.id,
        row.number,
        row.planId,
        row.phaseId,
        row.personId,
        row.enteredBy,
        row.batchId,
        row.channel,
        row.language,
        row.state,
        row.themeId,
        row.placeId,
        row.opId,
        row.textHash,
        row.at,
        row.state === 'admitted' ? row.at : null,
        row.about?.projectId ?? null,
        row.about?.stance ?? null,
      ],
    );
    if (!inserted) return false;
    await tx.query(
      `INSERT INTO contribution_text (entity_id, contribution_id, text, salt, folio, lat, lng, signature,
         signature_notice)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [
        entityId,
        row.id,
        row.text,
        row.salt,
        row.folio,
        row.point?.lat ?? null,
        row.point?.lng ?? null,
        row.signature?.name ?? null,
        row.signature?.notice ?? null,
      ],
    );
    return true;
  }

  /** The project something new is said about: of this phase, and not withdrawn until the transaction ends. */
  async spokenOf(
    tx: Tx,
    entityId: EntityId,
    id: string,
    phaseId: string,
  ): Promise<{ theme_id: string | null }> {
    const [row]: { theme_id: string | null }[] = await tx.query(
      `SELECT t.id AS theme_id FROM project p
       LEFT JOIN theme t ON t.entity_id = p.entity_id AND t.id = p.theme_id AND t.state = 'active'
       WHERE p.entity_id = $1 AND p.id = $2 AND p.phase_id = $3 AND p.withdrawn_at IS NULL FOR SHARE OF p`,
      [entityId, id, phaseId],
    );
    if (!row) throw new Refused('consultation.project-gone');
    return row;
  }

  async folioTaken(tx: Tx, entityId: EntityId, folio: string): Promise<boolean> {
    const rows: unknown[] = await tx.query(
      'SELECT 1 FROM contribution_text WHERE entity_id = $1 AND folio = $2',
      [entityId, folio],
    );
    return rows.length > 0;
  }

  /** Without gaps (K6): the counter's row is held until the transaction ends. */
  async nextNumber(tx: Tx, entityId: EntityId): Promise<number> {
    const [{ last }]: [{ last: number }] = await tx.query(
      `INSERT INTO contribution_counter (entity_id, last) VALUES ($1, 1)
       ON CONFLICT (entity_id) DO UPDATE SET last = contribution_counter.last + 1 RETURNING last`,
      [entityId],
    );
    return last;
  }

  /** Until the transaction ends, the same operation sent once more waits here. */
  async lockOperation(tx: Tx, opId: string): Promise<void> {
    await tx.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 4))', [opId]);
  }

  async ofOperation(
    tx: Tx,
    entityId: EntityId,
    opId: string,
  ): Promise<(ContributionFacts & { folio: string | null }) | null> {
    const [row]: (ContributionFacts & { folio: string | null })[] = await tx.query(
      `SELECT ${FACTS}, (SELECT folio FROM contribution_text t
         WHERE t.entity_id = contribution.entity_id AND t.contribution_id = contribution.id) AS folio
       FROM contribution WHERE entity_id = $1 AND op_id = $2`,
      [entityId, opId],
    );
    return row ?? null;
  }

  /** Locked in the order of their ids, so that two that change the same ones do not wait for each other for ever. */
  lockMany(tx: Tx, entityId: EntityId, ids: readonly string[]): Promise<ContributionFacts[]> {
    return tx.query(
      `SELECT ${FACTS} FROM contribution WHERE entity_id = $1 AND id = ANY($2::uuid[])
       ORDER BY id FOR NO KEY UPDATE`,
      [entityId, ids],
    );
  }

  async lock(tx: Tx, entityId: EntityId, id: string): Promise<ContributionFacts | null> {
    const [row] = await this.lockMany(tx, entityId, [id]);
    return row ?? null;
  }

  async idOfNumber(tx: Tx, entityId: EntityId, number: number): Promise<string | null> {
    const [row]: { id: string }[] = await tx.query(
      'SELECT id FROM contribution WHERE entity_id = $1 AND number = $2',
      [entityId, number],
    );
    return row?.id ?? null;
  }

  async idOfFolio(tx: Tx, entityId: EntityId, folio: string): Promise<string | null> {
    const [row]: { id: string }[] = await tx.query(
      'SELECT contribution_id AS id FROM contribution_text WHERE entity_id = $1 AND folio = $2',
      [entityId, folio],
    );
    return row?.id ?? null;
  }

  /** For the staff's counter, where somebody remembers a part of it. */
  foliosLike(tx: Tx, entityId: EntityId, part: string): Promise<{ id: string; folio: string }[]> {
    return tx.query(
      `SELECT contribution_id AS id, folio FROM contribution_text
       WHERE entity_id = $1 AND (folio LIKE '%' || $2 || '%' OR folio % $2)
       ORDER BY similarity(folio, $2) DESC, folio LIMIT 10`,
      [entityId, part],
    );
  }

  async setModeration(
    tx: Tx,
    entityId: EntityId,
    id: string,
    to: Pick<ContributionFacts, 'state' | 'appeal' | 'hidden_for' | 'number'> & { at: Date },
  ): Promise<void> {
    await tx.query(
      `UPDATE contribution SET state = $3, appeal = $4, hidden_for = $5, number = $6,
         admitted_at = CASE WHEN $3 = 'admitted' THEN coalesce(admitted_at, $7) ELSE admitted_at END
       WHERE entity_id = $1 AND id = $2`,
      [entityId, id, to.state, to.appeal, to.hidden_for, to.number, to.at],
    );
  }

  async support(
    tx: Tx,
    entityId: EntityId,
    id: string,
    personId: string,
    supported: boolean,
  ): Promise<number> {
    const statement = supported
      ? 'INSERT INTO support (entity_id, contribution_id, person_id) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING'
      : 'DELETE FROM support WHERE entity_id = $1 AND contribution_id = $2 AND person_id = $3';
    await tx.query(statement, [entityId, id, personId]);
    return this.recountSupports(tx, entityId, id);
  }

  /** Counted from the rows, never incremented; the caller holds the contribution's lock. */
  async recountSupports(tx: Tx, entityId: EntityId, id: string): Promise<number> {
    const [[row]]: [[{ supports: number }], number] = await tx.query(
      `UPDATE contribution SET supports =
         (SELECT count(*) FROM support s WHERE s.entity_id = $1 AND s.contribution_id = $2)
       WHERE entity_id = $1 AND id = $2 RETURNING supports`,
      [entityId, id],
    );
    return row.supports;
  }

  /** How often this person did something in the last minutes, in any entity (K13). */
  async recently(
    tx: Tx,
    what: 'contributions' | 'supports' | 'appeals',
    personId: string,
    minutes: number,
  ): Promise<number> {
    const tables = {
      contributions: `contribution WHERE person_id = $1 AND created_at`,
      supports: `(SELECT person_id, at FROM support UNION ALL SELECT person_id, at FROM project_support) s
        WHERE person_id = $1 AND at`,
      appeals: `moderation WHERE action = 'appeal' AND person_id = $1 AND at`,
    };
    const [{ count }]: [{ count: number }] = await tx.query(
      `SELECT count(*)::int AS count FROM ${tables[what]} > now() - make_interval(mins => $2)`,
      [personId, minutes],
    );
    return count;
  }

  /** Where a contribution was put, when and why: kept, so that its thread can be told. */
  async place(
    tx: Tx,
    entityId: EntityId,
    placements: readonly {
      id: string;
      contributionId: string;
      themeId: string | null;
      problemId: string | null;
      words: readonly string[];
    }[],
    about: { how: 'author' | 'rule' | 'staff' | 'merge' | 'split'; personId: string | null; at: Date },
  ): Promise<void> {
    if (placements.length === 0) return;
    const rows = JSON.stringify(placements);
    await tx.query(
      `INSERT INTO placement (entity_id, id, contribution_id, theme_id, problem_id, how, words, person_id, at)
       SELECT $1, p.id, p."contributionId", p."themeId", p."problemId", $3, p.words, $4, $5
       FROM jsonb_to_recordset($2::jsonb)
         AS p (id uuid, "contributionId" uuid, "themeId" uuid, "problemId" uuid, words text[])`,
      [entityId, rows, about.how, about.personId, about.at],
    );
    await tx.query(
      `UPDATE contribution c SET theme_id = p."themeId", problem_id = p."problemId"
       FROM jsonb_to_recordset($2::jsonb) AS p ("contributionId" uuid, "themeId" uuid, "problemId" uuid)
       WHERE c.entity_id = $1 AND c.id = p."contributionId"`,
      [entityId, rows],
    );
  }

  /** True the first time; what makes several things at once asks before it begins. */
  async firstTime(tx: Tx, entityId: EntityId, opId: string): Promise<boolean> {
    const rows: unknown[] = await tx.query(
      `INSERT INTO consultation_operation (entity_id, op_id) VALUES ($1, $2) ON CONFLICT DO NOTHING RETURNING op_id`,
      [entityId, opId],
    );
    return rows.length > 0;
  }
}
