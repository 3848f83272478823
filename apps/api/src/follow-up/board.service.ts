import { Injectable } from '@nestjs/common';
import { FollowUpBoard, type FollowedCommitment } from '@ruta/contracts/follow-up/follow-up';
import type { CommitmentForm } from '@ruta/contracts/drafting/commitment-form';
import type { MilestoneProgress } from '@ruta/contracts/plan/progress';
import type { Day } from '@ruta/contracts/protocol/instant';
import { dayIn } from '@ruta/domain/calendar/day';
import { answerDueOn, isOverdue } from '@ruta/domain/follow-up/answer-due';
import { lightOf, standingOf } from '@ruta/domain/follow-up/light';
import type { KnownEntity } from '../entity/entity.directory.ts';
import { Clock } from '../platform/clock/clock.ts';
import { Transactions, type Tx } from '../platform/database/transactions.ts';
import { Progress } from '../plan/progress.service.ts';
import { Publication } from '../plan/publication.service.ts';
import { RemarkReader, type RemarkRow } from './remark-reader.ts';

/** A published plan as it is carried out: every milestone with its light, and what people say of it. */
@Injectable()
export class FollowUpBoards {
  constructor(
    private readonly transactions: Transactions,
    private readonly publication: Publication,
    private readonly progress: Progress,
    private readonly remarks: RemarkReader,
    private readonly clock: Clock,
  ) {}

  of(entity: KnownEntity, number: number, now: number = this.clock.now()): Promise<FollowUpBoard> {
    const today = dayIn(now, entity.timeZone);
    return this.transactions.run((tx) => this.in(tx, entity, number, today));
  }

  async in(tx: Tx, entity: KnownEntity, number: number, today: Day): Promise<FollowUpBoard> {
    const { head, commitments } = await this.publication.forms(tx, entity.id, number);
    const ids = commitments.map(({ id }) => id);
    const historyOf = await this.progress.history(tx, entity.id, ids);
    const remarks = await this.remarks.of(tx, entity.id, ids);
    return FollowUpBoard.parse({
      ...head,
      today,
      commitments: commitments.map(({ id, key, form }) => {
        const { reports, evaluations } = historyOf(id);
        const shown = remarks.filter((row) => row.commitment_id === id && row.state === 'admitted');
        return {
          id,
          key,
          title: form.title,
          lead: form.lead,
          milestones: milestonesOf(form, reports, shown, today),
          evaluations,
          remarks: countsOf(shown, entity.timeZone, today),
        };
      }),
    });
  }

  /** Remarks of a board that are shown and have no answer. */
  async waiting(tx: Tx, entity: KnownEntity, { commitments }: FollowUpBoard) {
    const ids = commitments.map(({ id }) => id);
    const rows = await this.remarks.of(tx, entity.id, ids);
    return rows
      .filter(({ state, answer_text }) => state === 'admitted' && answer_text === null)
      .flatMap(({ id, commitment_id, number, at }) => {
        const about = commitments.find((each) => each.id === commitment_id);
        const dueOn = answerDueOn(at.getTime(), entity.timeZone);
        return about ? [{ id, number, key: about.key, lead: about.lead, dueOn }] : [];
      });
  }
}

const milestonesOf = (
  { milestones }: CommitmentForm,
  reports: readonly MilestoneProgress[],
  remarks: readonly RemarkRow[],
  today: Day,
): FollowedCommitment['milestones'] =>
  milestones.map((milestone) => {
    const own = reports.filter(({ milestoneId }) => milestoneId === milestone.id);
    const contrary = remarks.filter(
      ({ kind, milestone_id }) => kind === 'contrary' && milestone_id === milestone.id,
    );
    return {
      ...milestone,
      light: lightOf({ ...milestone, reported: standingOf(own[0]) }, today),
      reports: own,
      contrary: contrary.length,
    };
  });

function countsOf(
  remarks: readonly RemarkRow[],
  timeZone: string,
  today: Day,
): FollowedCommitment['remarks'] {
  const waiting = remarks.filter(({ answer_text }) => answer_text === null);
  const late = waiting.filter(({ at }) => isOverdue(answerDueOn(at.getTime(), timeZone), today));
  return { all: remarks.length, waiting: waiting.length, late: late.length };
}
