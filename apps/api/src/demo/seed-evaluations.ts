import type { CommitmentId, PlanId } from '@ruta/contracts/protocol/ids';
import { firstOverall, firstRecommendations } from './content/evaluation.ts';
import { moment } from './demo-rows.ts';
import type { DemoWorld } from './demo-world.ts';

/** How the first plan was judged as a whole, what was recommended and what was answered. */
export function seedEvaluations(world: DemoWorld): void {
  for (const overall of firstOverall) seedOverall(world, overall);
  for (const [index, recommended] of firstRecommendations.entries())
    seedRecommendation(world, recommended, index + 1);
}

function seedOverall(
  world: DemoWorld,
  { kind, summary, notable, by, daysAgo }: (typeof firstOverall)[number],
) {
  const { ids, calendar, record } = world;
  const planId = ids.of<PlanId>('plan', 1);
  const at = calendar.moment(-daysAgo, '12:30');
  const on = calendar.day(-daysAgo);
  const notableId = notable && ids.of<CommitmentId>('commitment', notable.commitment);
  world.add('plan_evaluation', {
    id: ids.at(at),
    plan_id: planId,
    kind,
    version: 1,
    summary,
    notable_id: notableId,
    notable_reason: notable?.reason ?? null,
    person_id: world.person(by),
    on_day: on,
    op_id: ids.at(at),
    at: moment(at),
  });
  record.note(at, 'plan.evaluated', planId, { kind, version: 1, notable: notableId, on });
}

function seedRecommendation(
  world: DemoWorld,
  { commitment, text, daysAgo, dueAfter, answer }: (typeof firstRecommendations)[number],
  number: number,
) {
  const { ids, calendar, record } = world;
  const planId = ids.of<PlanId>('plan', 1);
  const at = calendar.moment(-daysAgo, '12:40') + number * 60_000;
  const id = ids.at(at);
  const commitmentId = commitment && ids.of<CommitmentId>('commitment', commitment);
  const dueOn = calendar.day(dueAfter - daysAgo);
  world.add('recommendation', {
    id,
    plan_id: planId,
    commitment_id: commitmentId,
    number,
    text,
    due_on: dueOn,
    person_id: world.person('ivan'),
    op_id: ids.at(at),
    at: moment(at),
  });
  record.note(at, 'plan.recommended', planId, { recommendationId: id, commitmentId, dueOn });
  if (!answer) return;
  const answeredAt = calendar.moment(-answer.daysAgo, '11:00');
  world.add('recommendation_answer', {
    id: ids.at(answeredAt),
    recommendation_id: id,
    decision: answer.decision,
    text: answer.text,
    by_post: answer.post,
    person_id: world.person('sofia'),
    op_id: ids.at(answeredAt),
    at: moment(answeredAt),
  });
  const payload = { recommendationId: id, decision: answer.decision };
  record.note(answeredAt, 'plan.recommendation-answered', planId, payload);
}
