import { uuidv7 } from 'uuidv7';
import type { RunningApi } from '../../platform/testing/running-api.ts';
import type { Town } from '../../route/testing/town.ts';

type Where = Pick<Town, 'entity'>;

/** A contribution to a plan, or where it has no route yet to an earlier one, that everybody may read. */
export async function anAdmittedContribution(
  { database }: RunningApi,
  { entity }: Where,
  planId: string,
  text: string,
): Promise<string> {
  const id = uuidv7();
  const [phase]: { id: string; plan_id: string }[] = await database.query(
    `SELECT f.id, r.plan_id FROM phase f JOIN route r ON r.entity_id = f.entity_id AND r.id = f.route_id
     WHERE r.entity_id = $1 ORDER BY r.plan_id <> $2, f.position LIMIT 1`,
    [entity.id, planId],
  );
  const [{ last }]: [{ last: number }] = await database.query(
    `INSERT INTO contribution_counter (entity_id, last)
       VALUES ($1, (SELECT coalesce(max(number), 0) + 1 FROM contribution WHERE entity_id = $1))
     ON CONFLICT (entity_id) DO UPDATE SET last = contribution_counter.last + 1 RETURNING last`,
    [entity.id],
  );
  await database.query(
    `INSERT INTO contribution (entity_id, id, number, plan_id, phase_id, channel, language, state, text_hash, op_id,
                               created_at, admitted_at)
     VALUES ($1, $2, $3, $4, $5, 'phone', 'es', 'admitted', $6, $7, now(), now())`,
    [entity.id, id, last, phase?.plan_id, phase?.id, '0'.repeat(64), uuidv7()],
  );
  await database.query(
    'INSERT INTO contribution_text (entity_id, contribution_id, text, salt, folio) VALUES ($1, $2, $3, $4, $5)',
    [entity.id, id, text, '0'.repeat(32), id.slice(-10)],
  );
  return id;
}

export async function answerContribution(
  { database }: RunningApi,
  { entity }: Where,
  contributionId: string,
  text: string,
): Promise<void> {
  const textId = uuidv7();
  await database.query('INSERT INTO answer_text (entity_id, id, text) VALUES ($1, $2, $3)', [
    entity.id,
    textId,
    text,
  ]);
  await database.query(
    `INSERT INTO answer (entity_id, id, contribution_id, text_id, outcome, at)
     VALUES ($1, $2, $3, $4, 'taken-up', now())`,
    [entity.id, uuidv7(), contributionId, textId],
  );
}

/** One with its answer, so that nothing waits for it: what a clause can come from. */
export async function anAnsweredContribution(
  api: RunningApi,
  town: Where,
  planId: string,
  text = 'Que avisen antes.',
): Promise<string> {
  const id = await anAdmittedContribution(api, town, planId, text);
  await answerContribution(api, town, id, 'Se incorporó.');
  return id;
}
