import { Injectable } from '@nestjs/common';
import type { EvaluatedCommitment } from '@ruta/contracts/evaluation/evaluation';
import type { EntityId } from '@ruta/contracts/protocol/ids';
import { starOf } from '@ruta/domain/evaluation/star';
import { answerableFor, seatsFor } from '@ruta/domain/follow-up/answerable';
import { ApprovedCommitments } from '../plan/approved-commitments.ts';
import { EvaluationReader } from '../plan/evaluation-reader.ts';
import { Publication } from '../plan/publication.service.ts';
import type { Tx } from '../platform/database/transactions.ts';

/** The commitments of a published plan with every judgement of each, and whether it has its star. */
@Injectable()
export class JudgedCommitments {
  constructor(
    private readonly publication: Publication,
    private readonly evaluations: EvaluationReader,
    private readonly approved: ApprovedCommitments,
  ) {}

  async of(tx: Tx, entityId: EntityId, number: number): Promise<EvaluatedCommitment[]> {
    const { commitments: forms } = await this.publication.forms(tx, entityId, number);
    const ids = forms.map(({ id }) => id);
    const current = await this.evaluations.current(tx, entityId, ids);
    const seats = await this.approved.seats(tx, entityId);
    const replaced = await this.evaluations.replaced(tx, entityId, ids);
    return forms.map(({ id, key, form }) => ({
      id,
      key,
      title: form.title,
      evaluations: current(id),
      earlier: replaced(id),
      seats: seatsFor(seats, answerableFor(form.lead, null)).map(({ seatId }) => seatId),
      star: starOf(current(id).find(({ kind }) => kind === 'independent') ?? null),
    })) as EvaluatedCommitment[];
  }
}
