import { Injectable } from '@nestjs/common';
import type {
  FocusCoverage,
  FocusDesk,
  FocusEntry,
  WriteFinding,
} from '@ruta/contracts/consultation/focus-group';
import type { EntityId, PersonId, PhaseId } from '@ruta/contracts/protocol/ids';
import type { PhaseState } from '@ruta/contracts/route/phase';
import { type Cell, type Finding, publishable, toldOf } from '@ruta/domain/consultation/cells';
import type { KnownEntity } from '../entity/entity.directory.ts';
import { RecordService } from '../evidence/record.service.ts';
import type { Tx } from '../platform/database/transactions.ts';
import { Refused } from '../platform/http/refused.ts';
import { RouteReader } from '../route/route-reader.ts';

/** What a focus group's figures stand on. */
export interface FocusFacts {
  phaseId: PhaseId;
  state: PhaseState;
  targetGroups: string[];
  minimumCell: number;
}

type Query = Pick<Tx, 'query'>;

/** Groups nobody was reached of count as zero. */
async function cellsOf(
  tx: Query,
  entityId: string,
  { phaseId, targetGroups }: FocusFacts,
): Promise<{ cells: Cell[]; findings: Finding[] }> {
  const counted: Cell[] = await tx.query(
    `SELECT target_group AS "targetGroup", count(*)::int AS reached FROM focus_entry
     WHERE entity_id = $1 AND phase_id = $2 GROUP BY target_group`,
    [entityId, phaseId],
  );
  const findings: Finding[] = await tx.query(
    `SELECT target_group AS "targetGroup", text, people FROM focus_finding
     WHERE entity_id = $1 AND phase_id = $2 ORDER BY at, id`,
    [entityId, phaseId],
  );
  const reachedOf = (group: string) => counted.find(({ targetGroup }) => targetGroup === group)?.reached ?? 0;
  return {
    cells: targetGroups.map((targetGroup) => ({ targetGroup, reached: reachedOf(targetGroup) })),
    findings,
  };
}

/** What is published of a focus group (K12, K24, K25). Reads alone, in whatever transaction it is given. */
export async function publishedCoverage(
  tx: Query,
  entityId: string,
  facts: FocusFacts,
): Promise<FocusCoverage> {
  const { phaseId, state, targetGroups, minimumCell } = facts;
  const of = { phaseId, minimumCell };
  if (state !== 'synthesised' && state !== 'answered') {
    const groups = targetGroups.map((targetGroup) => ({ targetGroup, reached: null }));
    return { ...of, final: false, groups, total: null, findings: [], withheld: 0 };
  }
  const { cells, findings } = await cellsOf(tx, entityId, facts);
  return { ...of, final: true, ...publishable(cells, findings, minimumCell) };
}

/** Closed groups: entered by staff, never published one by one, and nothing about too few people (K12). */
@Injectable()
export class FocusGroupService {
  constructor(
    private readonly routes: RouteReader,
    private readonly record: RecordService,
  ) {}

  async coverage(tx: Tx, entityId: EntityId, phaseId: PhaseId): Promise<FocusCoverage> {
    const facts = await this.factsOf(tx, entityId, phaseId);
    if (facts.state === 'draft') throw new Refused('resource.not-found');
    return publishedCoverage(tx, entityId, facts);
  }

  async desk(tx: Tx, entityId: EntityId, phaseId: PhaseId): Promise<FocusDesk> {
    const facts = await this.factsOf(tx, entityId, phaseId);
    const { cells, findings } = await cellsOf(tx, entityId, facts);
    return toldOf(cells, findings, facts.minimumCell);
  }

  async enterIn(
    tx: Tx,
    entity: KnownEntity,
    phaseId: PhaseId,
    entry: FocusEntry,
    by: PersonId,
  ): Promise<void> {
    await this.openGroup(tx, entity.id, phaseId, entry.targetGroup);
    const { opId, targetGroup, minor, guardianConsentOn, text } = entry;
    const rows: unknown[] = await tx.query(
      `INSERT INTO focus_entry (entity_id, id, phase_id, target_group, minor, guardian_consent_on, text, entered_by)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT (entity_id, id) DO NOTHING RETURNING id`,
      [entity.id, opId, phaseId, targetGroup, minor, guardianConsentOn, text, by],
    );
    // No group and no count: the record is public, and one entry is less than any cell.
    if (rows.length > 0) await this.record.append(tx, entity.id, 'focus-group.entered', opId, { phaseId });
  }

  async findIn(
    tx: Tx,
    entity: KnownEntity,
    phaseId: PhaseId,
    finding: WriteFinding,
    by: PersonId,
  ): Promise<void> {
    await this.openGroup(tx, entity.id, phaseId, finding.targetGroup);
    const { targetGroup, text, people } = finding;
    const [{ reached }]: [{ reached: number }] = await tx.query(
      `SELECT count(*)::int AS reached FROM focus_entry
       WHERE entity_id = $1 AND phase_id = $2 AND target_group = $3`,
      [entity.id, phaseId, targetGroup],
    );
    if (people > reached) throw new Refused('request.invalid', { field: 'people', most: reached });
    const rows: unknown[] = await tx.query(
      `INSERT INTO focus_finding (entity_id, id, phase_id, target_group, text, people, written_by)
       VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT (entity_id, id) DO NOTHING RETURNING id`,
      [entity.id, finding.opId, phaseId, targetGroup, text, people, by],
    );
    if (rows.length > 0)
      await this.record.append(tx, entity.id, 'focus-group.finding', finding.opId, { phaseId });
  }

  private async openGroup(tx: Tx, entityId: EntityId, phaseId: PhaseId, targetGroup: string): Promise<void> {
    const phase = await this.phaseOf(tx, entityId, phaseId);
    if (phase.state !== 'open' && phase.state !== 'closed') throw new Refused('consultation.phase-not-open');
    if (!phase.targetGroups.includes(targetGroup))
      throw new Refused('request.invalid', { field: 'targetGroup' });
  }

  private async factsOf(tx: Tx, entityId: EntityId, phaseId: PhaseId): Promise<FocusFacts> {
    const { state, targetGroups, settings } = await this.phaseOf(tx, entityId, phaseId);
    return { phaseId, state, targetGroups, minimumCell: settings.minimumCell };
  }

  private async phaseOf(tx: Tx, entityId: EntityId, phaseId: PhaseId) {
    const phase = await this.routes.phase(tx, entityId, phaseId);
    if (phase.kind !== 'focus-group') throw new Refused('consultation.wrong-phase');
    return phase;
  }
}
