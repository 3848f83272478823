import { ContributionView } from '@ruta/contracts/consultation/contribution';
import { SignatureView } from '@ruta/contracts/consultation/moderation';
import { publicName } from '@ruta/domain/consultation/signature';
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
    signature: publicName({ state: row.state, name: row.name, nameState: row.name_state }),
    nameHiddenFor: row.name === null ? null : row.name_hidden_for,
    point,
    createdAt: row.created_at.getTime(),
    admittedAt: row.admitted_at?.getTime() ?? null,
    answeredAt: row.answered_at?.getTime() ?? null,
    mine: author,
  });
}

/** For whoever may know it though it is not shown. */
export const signatureOf = ({
  name,
  name_state: state,
  name_hidden_for: hiddenFor,
}: Pick<ShownRow, 'name' | 'name_state' | 'name_hidden_for'>): SignatureView | null =>
  name === null ? null : SignatureView.parse({ name, state, hiddenFor });
