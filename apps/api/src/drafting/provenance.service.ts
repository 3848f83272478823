import { Injectable } from '@nestjs/common';
import { OriginKind, type OriginRef } from '@ruta/contracts/drafting/origin';
import type {
  CitingClause,
  ClauseOrigins,
  Source,
  SourceList,
  SourceQuery,
  VersionOrigins,
} from '@ruta/contracts/drafting/provenance';
import type { CommitmentId, EntityId } from '@ruta/contracts/protocol/ids';
import type { ClauseOrigin } from '@ruta/domain/commitment/clauses';
import { DataSource } from 'typeorm';
import { CommitmentReader } from './commitment-reader.ts';
import { type Reach, SourceStore } from './source.store.ts';

const PAGE = 20;

/** Where clauses come from, and where contributions, causes, ballots and comments ended up. */
@Injectable()
export class Provenance {
  constructor(
    private readonly database: DataSource,
    private readonly commitments: CommitmentReader,
    private readonly sources: SourceStore,
  ) {}

  /** Every clause of a version that has an origin, with what can be shown of each. */
  async ofVersion(entityId: EntityId, which: string, version: number): Promise<VersionOrigins> {
    const { id } = await this.commitments.one(entityId, which);
    return { version, clauses: await this.clausesOf(entityId, id, version) };
  }

  async clausesOf(entityId: EntityId, id: CommitmentId, version: number): Promise<ClauseOrigins[]> {
    const rows: ClauseOrigin[] = await this.database.query(
      `SELECT clause, kind, ref, words FROM provenance
       WHERE entity_id = $1 AND commitment_id = $2 AND version = $3 ORDER BY clause, kind, ref`,
      [entityId, id, version],
    );
    return this.byClause(entityId, rows);
  }

  /** Origins of clauses with what can be shown of them; what is none is left out. */
  async byClause(entityId: EntityId, rows: readonly ClauseOrigin[]): Promise<ClauseOrigins[]> {
    const sources = await this.sources.resolve(entityId, rows);
    const clauses = new Map<string, ClauseOrigins>();
    rows.forEach(({ clause, words }, at) => {
      const source = sources[at];
      if (!source || source.standing === 'unknown') return;
      const entry = clauses.get(clause) ?? { clause, words, sources: [] };
      entry.sources.push(source);
      clauses.set(clause, entry);
    });
    return [...clauses.values()];
  }

  /** Clauses that come from one origin: of the approved version where there is one, else of the newest. */
  async citing(entityId: EntityId, { kind, ref }: OriginRef): Promise<CitingClause[]> {
    const cited = await this.citingMany(entityId, kind, [ref]);
    return cited.get(ref) ?? [];
  }

  async citingMany(
    entityId: EntityId,
    kind: OriginKind,
    refs: readonly string[],
  ): Promise<Map<string, CitingClause[]>> {
    const rows: (CitingClause & { ref: string })[] = await this.database.query(
      `SELECT o.ref, o.commitment_id AS "commitmentId", c.key, c.title, o.version, o.clause, o.words,
              o.version = c.approved_version IS TRUE AND c.stage = 'approved' AS "inPlan"
       FROM provenance o
       JOIN commitment c ON c.entity_id = o.entity_id AND c.id = o.commitment_id
       WHERE o.entity_id = $1 AND o.kind = $2 AND o.ref = ANY($3::uuid[]) AND c.stage <> 'withdrawn'
         AND o.version = CASE c.stage WHEN 'approved' THEN c.approved_version ELSE c.latest_version END
       ORDER BY c.number, o.clause`,
      [entityId, kind, refs],
    );
    const byRef = new Map<string, CitingClause[]>();
    for (const { ref, ...clause } of rows) byRef.set(ref, [...(byRef.get(ref) ?? []), clause]);
    return byRef;
  }

  /** What the desk offers to quote. */
  async quotable(entityId: EntityId, which: string, query: SourceQuery): Promise<SourceList> {
    const { id, planId, themeId, sessionId } = await this.commitments.one(entityId, which);
    const reach: Reach = { planId, themeId: query.everywhere ? null : themeId, sessionId, commitmentId: id };
    const from = Number(query.after ?? 0) || 0;
    const listing = { q: query.q ?? null, after: String(from), limit: PAGE };
    const items = await this.sources.list(entityId, query.kind, reach, listing);
    return {
      items,
      next: items.length === PAGE ? String(from + PAGE) : null,
      totals: await this.totals(entityId, reach),
    };
  }

  /** Origins as they can be shown, for the marks of a live text. */
  resolve(entityId: EntityId, origins: readonly OriginRef[]): Promise<Source[]> {
    return this.sources.resolve(entityId, origins);
  }

  private async totals(entityId: EntityId, reach: Reach): Promise<SourceList['totals']> {
    const counted = await Promise.all(
      OriginKind.options.map(async (kind): Promise<[OriginKind, number]> => [
        kind,
        await this.sources.count(entityId, kind, reach),
      ]),
    );
    return Object.fromEntries(counted) as SourceList['totals'];
  }
}
