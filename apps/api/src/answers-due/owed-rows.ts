import { AnswerDue, type AnswerKind, type AnswerPlace } from '@ruta/contracts/answers-due/answers-due';
import type { EntityId } from '@ruta/contracts/protocol/ids';
import type { Day } from '@ruta/contracts/protocol/instant';
import type { OwedCount } from '@ruta/domain/answers-due/sums';
import { clip } from '@ruta/domain/commitment/text';
import type { Tx } from '../platform/database/transactions.ts';

const WORDS = 280;

/** What of a topic waits, as a statement with $1 the entity and $2 today. */
export interface Owed {
  /**
   * Columns `id`, `kind`, `at`, `due_on date`, `owed_by text[]` (nobody: the coordination), `words`, `about`, and
   * `place jsonb` as AnswerPlace describes it.
   */
  rows: string;
  kinds: readonly AnswerKind[];
}

export interface AskedFor {
  entityId: EntityId;
  today: Day;
  kind: AnswerKind | null;
  by: string | null;
  after: { since: number; id: string } | null;
  limit: number;
}

interface Row {
  id: string;
  kind: AnswerKind;
  since: Date;
  due_on: string | null;
  owed_by: string[];
  words: string | null;
  about: string | null;
  place: AnswerPlace;
}

// A moment is read in milliseconds, as pages of the list name it.
const SINCE = `date_trunc('milliseconds', w.at)`;

/** The longest wait first, behind `after`. */
export async function owedPage(tx: Tx, { rows }: Owed, asked: AskedFor): Promise<AnswerDue[]> {
  const found: Row[] = await tx.query(
    `SELECT w.id, w.kind, ${SINCE} AS since, w.due_on::text, w.owed_by, left(w.words, ${WORDS * 2}) AS words, w.about,
            w.place
     FROM (${rows}) w
     WHERE $2::date IS NOT NULL AND ($3::text IS NULL OR w.kind = $3)
       AND ($4::text IS NULL OR $4 = ANY (w.owed_by) OR ($4 = '' AND cardinality(w.owed_by) = 0))
       AND ($5::timestamptz IS NULL OR (${SINCE}, w.id) > ($5::timestamptz, $6::uuid))
     ORDER BY ${SINCE}, w.id LIMIT $7`,
    [
      asked.entityId,
      asked.today,
      asked.kind,
      asked.by,
      asked.after && new Date(asked.after.since),
      asked.after && asked.after.id,
      asked.limit,
    ],
  );
  return found.map(({ since, due_on: dueOn, owed_by: owedBy, words, ...row }) =>
    AnswerDue.parse({
      ...row,
      owedBy,
      dueOn,
      since: since.getTime(),
      words: words === null ? null : clip(words, WORDS),
    }),
  );
}

export async function owedCounts(
  tx: Tx,
  { rows }: Owed,
  { entityId, today }: Pick<AskedFor, 'entityId' | 'today'>,
): Promise<OwedCount[]> {
  const found: { kind: AnswerKind; owed_by: string[]; count: number; late: number; oldest: Date }[] =
    await tx.query(
      `SELECT w.kind, w.owed_by, count(*)::int AS count, (count(*) FILTER (WHERE w.due_on < $2::date))::int AS late,
              min(${SINCE}) AS oldest
       FROM (${rows}) w GROUP BY w.kind, w.owed_by`,
      [entityId, today],
    );
  return found.map(({ owed_by: owedBy, oldest, ...count }) => ({
    ...count,
    owedBy,
    oldest: oldest.getTime(),
  }));
}
