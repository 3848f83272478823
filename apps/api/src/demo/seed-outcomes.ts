import type { CommitmentId } from '@ruta/contracts/protocol/ids';
import type { ConcludedCommitment, DemoEvaluation, DemoMilestoneReport } from './content/commitment.ts';
import { moment } from './demo-rows.ts';
import type { DemoWorld } from './demo-world.ts';
import { seedEvidence } from './seed-evidence.ts';

/** What was reported of each milestone, and how the commitment was judged, inside and from outside. */
export function seedOutcome(world: DemoWorld, { key, reports, evaluations }: ConcludedCommitment): void {
  const id = world.ids.of<CommitmentId>('commitment', key);
  for (const report of reports) seedReport(world, id, report);
  for (const evaluation of evaluations) seedEvaluation(world, id, evaluation);
}

function seedReport(world: DemoWorld, id: CommitmentId, report: DemoMilestoneReport): void {
  const { milestone, activity, note, evidence = null, files = [], daysAgo } = report;
  const at = world.calendar.moment(-daysAgo, '12:00');
  const asOf = world.calendar.day(-daysAgo);
  const reportId = world.ids.at(at);
  world.add('milestone_report', {
    id: reportId,
    commitment_id: id,
    milestone_id: milestone,
    activity,
    as_of: asOf,
    note,
    evidence,
    person_id: world.person('sofia'),
    at: moment(at),
  });
  const payload = { milestoneId: milestone, activity, asOf };
  world.record.note(at, 'commitment.milestone-reported', id, payload);
  seedEvidence(world, { id: reportId, commitmentId: id, milestoneId: milestone, at }, files);
}

function seedEvaluation(world: DemoWorld, id: CommitmentId, evaluation: DemoEvaluation): void {
  const { kind, activity, completion, verifiable, relevant, potential, openedGovernment } = evaluation;
  const { note, contested = null, by, daysAgo } = evaluation;
  const at = world.calendar.moment(-daysAgo, '12:00');
  const on = world.calendar.day(-daysAgo);
  const evaluationId = world.ids.at(at);
  world.add('evaluation', {
    id: evaluationId,
    commitment_id: id,
    kind,
    activity,
    completion,
    verifiable,
    relevant,
    potential,
    opened_government: openedGovernment,
    note,
    person_id: world.person(by),
    on_day: on,
    op_id: world.ids.at(at),
    at: moment(at),
  });
  if (contested !== null)
    world.add('evaluation_objection', {
      id: world.ids.at(at + 86_400_000),
      evaluation_id: evaluationId,
      seat_id: null,
      text: contested,
      person_id: null,
      at: moment(at + 86_400_000),
    });
  const ratings = { activity, completion, verifiable, relevant, potential, openedGovernment };
  const payload = { kind, version: 1, ...ratings, on };
  world.record.note(at, 'commitment.evaluated', id, payload);
}
