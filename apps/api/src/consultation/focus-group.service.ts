import { Injectable } from '@nestjs/common';
import type { FocusCoverage, FocusEntry, WriteFinding } from '@ruta/contracts/consultation/focus-group';
import type { EntityId, PersonId, PhaseId } from '@ruta/contracts/protocol/ids';
import { type Cell, publishable } from '@ruta/domain/consultation/cells';
import type { KnownEntity } from '../entity/entity.directory.ts';
import { RecordService } from '../evidence/record.service.ts';
import type { Tx } from '../platform/database/transactions.ts';
import { Refused } from '../platform/http/refused.ts';
import { RouteReader } from '../route/route-reader.ts';

interface FindingRow {
  targetGroup: string;
  text: string;
  people: number;
}

/** What a focus group's figures stand on. */
export interface FocusFacts {
  phaseId: PhaseId;
  targetGroups: string[];
  minimumCell: number;
}

/**
 * What may be published of a focus group (K12); groups nobody was reached of count as zero. Reads alone, in whatever
 * transaction it is given.
 */
export async function publishedCoverage(
  tx: Pick<Tx, 'query'>,
  entityId: string,
  { phaseId, targetGroups, minimumCell }: FocusFacts,
): Promise<FocusCoverage> {
  const counted: Cell[] = await tx.query(
    `SELECT target_group AS "targetGroup", count(*)::int AS reached FROM focus_entry
     WHERE entity_id = $1 AND phase_id = $2 GROUP BY target_group`,
    [entityId, phaseId],
  );
  const cells = targetGroups.map((targetGroup) => ({
    targetGroup,
    reached: counted.find((cell) => cell.targetGroup === targetGroup)?.reached ?? 0,
  }));
  const { groups, total } = publishable(cells, minimumCell);
  const findings: FindingRow[] = await tx.query(
    `SELECT target_group AS "targetGroup", text, people FROM focus_finding
     WHERE entity_id = $1 AND phase_id = $2 ORDER BY at, id`,
    [entityId, phaseId],
  );
  const large = findings.filter((finding) => finding.people >= minimumCell);
  return {
    phaseId,
    minimumCell,
    groups,
    total,
    findings: large.map(({ targetGroup, text }) => ({ targetGroup, text })),
    withheld: findings.length - large.length,
  };
}

/** Closed groups: entered by staff, never published one by one, and nothing about too few people (K12). */
@Injectable()
export class FocusGroupService {
  constructor(
    private readonly routes: RouteReader,
    private readonly record: RecordService,
  ) {}

  async coverage(tx: Tx, entityId: EntityId, phaseId: PhaseId): Promise<FocusCoverage> {
    const { state, targetGroups, settings } = await this.phaseOf(tx, entityId, phaseId);
    if (state === 'draft') throw new Refused('resource.not-found');
    return publishedCoverage(tx, entityId, { phaseId, targetGroups, minimumCell: settings.minimumCell });
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

  private async phaseOf(tx: Tx, entityId: EntityId, phaseId: PhaseId) {
    const phase = await this.routes.phase(tx, entityId, phaseId);
    if (phase.kind !== 'focus-group') throw new Refused('consultation.wrong-phase');
    return phase;
  }
}
