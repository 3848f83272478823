import type { FocusCoverage } from '@ruta/contracts/consultation/focus-group';
import { type FocusFacts, publishedCoverage } from '../../consultation/focus-group.service.ts';
import type { PublicTable } from '../public-table.ts';

type Query = Parameters<typeof publishedCoverage>[0];

const ofEach =
  (rowsOf: (coverage: FocusCoverage) => Record<string, unknown>[]) => async (tx: Query, entityId: string) => {
    const groups: FocusFacts[] = await tx.query(
      `SELECT p.id AS "phaseId", p.state, p.target_groups AS "targetGroups",
              coalesce((p.settings ->> 'minimumCell')::int, 5) AS "minimumCell"
       FROM phase p JOIN route r ON r.entity_id = p.entity_id AND r.id = p.route_id AND r.announced_at IS NOT NULL
       WHERE p.entity_id = $1 AND p.kind = 'focus-group' AND p.state <> 'draft'
       ORDER BY p.opens_on, p.position, p.id`,
      [entityId],
    );
    const rows: Record<string, unknown>[] = [];
    for (const facts of groups) rows.push(...rowsOf(await publishedCoverage(tx, entityId, facts)));
    return rows;
  };

/** What was said in a closed group never leaves; its figures do once nothing more comes in, under the minimum cell (K23 to K25). */
export const focusGroupTables: readonly PublicTable[] = [
  {
    name: 'focus-group-coverage',
    rows: ofEach(({ phaseId, minimumCell, groups }) =>
      groups.map(({ targetGroup, reached }) => ({
        phase_id: phaseId,
        target_group: targetGroup,
        reached,
        withheld: reached === null,
        minimum_cell: minimumCell,
      })),
    ),
  },
  {
    name: 'focus-group-findings',
    rows: ofEach(({ phaseId, findings }) =>
      findings.map(({ targetGroup, text }) => ({ phase_id: phaseId, target_group: targetGroup, text })),
    ),
  },
];
