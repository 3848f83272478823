import { ContributionView } from '@ruta/contracts/consultation/contribution';
import type { ShownRow } from './contribution-query.ts';

/** About a hundred metres: where a streetlamp stands, not who lives beside it. */
const rounded = (degrees: number): number => Math.round(degrees * 1000) / 1000;

/** What anybody may see; of a contribution that is not admitted, only its author sees the words. */
export function contributionViewOf(row: ShownRow, { author }: { author: boolean }): ContributionView {
  const readable = row.state === 'admitted' || author;
  const point =
    readable && row.lat !== null && row.lng !== null
      ? { lat: rounded(row.lat), lng: rounded(row.lng) }
      : null;
  return ContributionView.parse({
    ...row,
    text: readable ? row.text : null,
    point,
    createdAt: row.created_at.getTime(),
    admittedAt: row.admitted_at?.getTime() ?? null,
    answeredAt: row.answered_at?.getTime() ?? null,
    mine: author,
  });
}
