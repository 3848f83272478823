import { Injectable } from '@nestjs/common';
import type { CommitmentForm } from '@ruta/contracts/drafting/commitment-form';
import { FollowUpBoard, type FollowedCommitment } from '@ruta/contracts/follow-up/follow-up';
import type { MilestoneProgress } from '@ruta/contracts/plan/progress';
import type { Day } from '@ruta/contracts/protocol/instant';
import { dayIn } from '@ruta/domain/calendar/day';
import { answerableFor, type NamedSeat, seatsFor } from '@ruta/domain/follow-up/answerable';
import { answerDueOn, isOverdue } from '@ruta/domain/follow-up/answer-due';
import { evaluationsOn, reportsOn } from '@ruta/domain/follow-up/as-it-stood';
import { lightOf, standingOf } from '@ruta/domain/follow-up/light';
import type { KnownEntity } from '../entity/entity.directory.ts';
import { Clock } from '../platform/clock/clock.ts';
import { Transactions, type Tx } from '../platform/database/transactions.ts';
import { ApprovedCommitments } from '../plan/approved-commitments.ts';
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
    private readonly approved: ApprovedCommitments,
    private readonly clock: Clock,
  ) {}

  /** U18: as it stood on a day, or as it stands. */
  of(entity: KnownEntity, number: number, on?: Day): Promise<FollowUpBoard> {
    const today = dayIn(this.clock.now(), entity.timeZone);
    return this.transactions.run((tx) => this.in(tx, entity, number, today, on));
  }

  async in(
    tx: Tx,
    entity: KnownEntity,
    number: number,
    today: Day,
    wanted: Day = today,
  ): Promise<FollowUpBoard> {
    const { timeZone } = entity;
    const known = (at: Date) => dayIn(at.getTime(), timeZone) <= wanted;
    const { head, publishedAt, commitments } = await this.publication.forms(tx, entity.id, number, known);
    const since = publishedAt ? dayIn(publishedAt.getTime(), timeZone) : today;
    const on = wanted > today ? today : wanted < since ? since : wanted;
    const ids = commitments.map(({ id }) => id);
    const historyOf = await this.progress.history(tx, entity.id, ids);
    const remarks = remarksOn(await this.remarks.of(tx, entity.id, ids), on, timeZone);
    const seats = await this.approved.seats(tx, entity.id);
    return FollowUpBoard.parse({
      ...head,
      since,
      on,
      today,
      commitments: commitments.map(({ id, key, form }) => {
        const { reports, evaluations } = historyOf(id);
        const shown = remarks.filter((row) => row.commitment_id === id);
        return {
          id,
          key,
          title: form.title,
          lead: form.lead,
          milestones: milestonesOf(form, reportsOn(reports, on, timeZone), shown, seats, on),
          evaluations: evaluationsOn(evaluations, on),
          remarks: countsOf(shown, timeZone, on),
          seats: seatsFor(seats, answerableFor(form.lead, null)).map(({ seatId }) => seatId),
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
  { lead, milestones }: CommitmentForm,
  reports: readonly MilestoneProgress[],
  remarks: readonly RemarkRow[],
  seats: readonly NamedSeat[],
  day: Day,
): FollowedCommitment['milestones'] =>
  milestones.map((milestone) => {
    const own = reports.filter(({ milestoneId }) => milestoneId === milestone.id);
    const contrary = remarks.filter(
      ({ kind, milestone_id }) => kind === 'contrary' && milestone_id === milestone.id,
    );
    return {
      ...milestone,
      light: lightOf({ ...milestone, reported: standingOf(own[0]) }, day),
      reports: own,
      contrary: contrary.length,
      seats: seatsFor(seats, answerableFor(lead, milestone)).map(({ seatId }) => seatId),
    };
  });

/** Those that are shown, as they were known at the end of a day: what was answered later was waiting then. */
function remarksOn(remarks: readonly RemarkRow[], day: Day, timeZone: string): RemarkRow[] {
  const known = (at: Date) => dayIn(at.getTime(), timeZone) <= day;
  return remarks
    .filter(({ state, at }) => state === 'admitted' && known(at))
    .map((row) =>
      row.answer_text !== null && !known(row.first_answered_at) ? { ...row, answer_text: null } : row,
    );
}

function countsOf(remarks: readonly RemarkRow[], timeZone: string, day: Day): FollowedCommitment['remarks'] {
  const waiting = remarks.filter(({ answer_text }) => answer_text === null);
  const late = waiting.filter(({ at }) => isOverdue(answerDueOn(at.getTime(), timeZone), day));
  return { all: remarks.length, waiting: waiting.length, late: late.length };
}
