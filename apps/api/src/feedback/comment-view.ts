import { CommentView } from '@ruta/contracts/feedback/comment';
import { publicName } from '@ruta/domain/consultation/signature';
import type { CommentRow } from './comment-reader.ts';

export interface Reader {
  personId: string | null;
  /** Whoever moderates reads what is hidden, to be able to bring it back. */
  moderates: boolean;
}

export type NameOf = (personId: string | null) => string | null;

export function viewOf(row: CommentRow, reader: Reader, name: NameOf): CommentView {
  const mine = reader.personId !== null && row.person_id === reader.personId;
  const shown = row.state === 'admitted' || mine || reader.moderates;
  return CommentView.parse({
    id: row.id,
    number: row.number,
    version: row.version,
    clause: row.clause,
    state: row.state,
    hiddenFor: row.hidden_for,
    body: shown ? row.body : null,
    signature: publicName({ state: row.state, name: row.signature, nameState: row.name_state }),
    ownSignature: mine || reader.moderates ? signatureOf(row) : null,
    mine,
    at: row.at.getTime(),
    answer: row.answer_id === null ? null : answerOf(row, name),
  });
}

const answerOf = (row: CommentRow, name: NameOf) => ({
  id: row.answer_id,
  outcome: row.outcome,
  text: row.answer_text,
  byName: name(row.answered_by),
  byPost: row.by_post,
  at: row.answered_at.getTime(),
  deferredUntil: row.deferred_until,
  twinNumber: row.twin_number,
});

const signatureOf = ({ signature, name_state: state, name_hidden_for: hiddenFor }: CommentRow) =>
  signature === null ? null : { name: signature, state, hiddenFor };

/** Who answered; whoever comments is named by their signature alone. */
export const peopleIn = (rows: readonly CommentRow[]): (string | null)[] =>
  rows.map((row) => row.answered_by);
