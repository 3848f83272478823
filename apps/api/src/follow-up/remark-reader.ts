import { Injectable } from '@nestjs/common';
import type { NameState } from '@ruta/contracts/consultation/moderation';
import { type Remarks, RemarkView } from '@ruta/contracts/follow-up/follow-up';
import type { Actor } from '@ruta/contracts/identity/actor';
import type { CommitmentId, EntityId, RemarkId } from '@ruta/contracts/protocol/ids';
import type { Instant } from '@ruta/contracts/protocol/instant';
import { publicName } from '@ruta/domain/consultation/signature';
import { answerDueOn, daysUntilAnswer } from '@ruta/domain/follow-up/answer-due';
import { may } from '@ruta/domain/policy/policy';
import { CommitmentGround } from '../drafting/commitment-ground.service.ts';
import { CommitmentReader } from '../drafting/commitment-reader.ts';
import type { KnownEntity } from '../entity/entity.directory.ts';
import { Transactions, type Tx } from '../platform/database/transactions.ts';
import { Refused } from '../platform/http/refused.ts';

export interface RemarkRow {
  id: RemarkId;
  commitment_id: CommitmentId;
  number: number;
  kind: RemarkView['kind'];
  milestone_id: string | null;
  state: RemarkView['state'];
  hidden_for: RemarkView['hiddenFor'];
  person_id: string | null;
  seat: string | null;
  /** Under which the seat's office is published. */
  office: string | null;
  signature: string | null;
  name_state: NameState;
  name_hidden_for: RemarkView['hiddenFor'];
  body: string | null;
  link: string | null;
  at: Date;
  answer_text: string | null;
  by_post: string;
  answered_by: string | null;
  answered_at: Date;
  first_answered_at: Date;
}

interface RemarkLook {
  personId: string | null;
  /** Whoever moderates reads what is hidden, to be able to bring it back. */
  moderates: boolean;
  timeZone: string;
  /** Of who answered; whoever remarks is named by their signature or their office alone. */
  name: (personId: string | null) => string | null;
}

const SELECT = `
  SELECT r.id, r.commitment_id, r.number, r.kind, r.milestone_id, r.state, r.hidden_for, r.person_id, s.label AS seat,
         (SELECT h.name FROM seat_holder h
          WHERE h.entity_id = r.entity_id AND h.seat_id = r.seat_id AND h.person_id = r.person_id
          ORDER BY h.from_day DESC LIMIT 1) AS office,
         w.signature, r.name_state, r.name_hidden_for, w.body, w.link, r.at, a.text AS answer_text, a.by_post, a.person_id AS answered_by, a.at AS answered_at,
         (SELECT min(f.at) FROM remark_answer f WHERE f.entity_id = r.entity_id AND f.remark_id = r.id)
           AS first_answered_at
  FROM remark r
  LEFT JOIN seat s ON s.entity_id = r.entity_id AND s.id = r.seat_id
  LEFT JOIN remark_text w ON w.entity_id = r.entity_id AND w.remark_id = r.id
  LEFT JOIN remark_answer a ON a.entity_id = r.entity_id AND a.remark_id = r.id AND a.superseded_at IS NULL`;

/** Remarks with their words and current answers, as whoever asks may read them. */
@Injectable()
export class RemarkReader {
  constructor(
    private readonly transactions: Transactions,
    private readonly commitments: CommitmentReader,
    private readonly ground: CommitmentGround,
  ) {}

  async list(entity: KnownEntity, which: string, actor: Actor): Promise<Remarks> {
    const { id } = await this.commitments.one(entity.id, which);
    return this.transactions.run(async (tx) => ({
      items: await this.views(tx, await this.of(tx, entity.id, [id]), entity, actor),
    }));
  }

  one(entity: KnownEntity, id: RemarkId, actor: Actor): Promise<RemarkView> {
    return this.transactions.run(async (tx) => {
      const rows: RemarkRow[] = await tx.query(`${SELECT} WHERE r.entity_id = $1 AND r.id = $2`, [
        entity.id,
        id,
      ]);
      const [view] = await this.views(tx, rows, entity, actor);
      if (!view) throw new Refused('resource.not-found');
      return view;
    });
  }

  /** Of these commitments, oldest first. */
  of(tx: Tx, entityId: EntityId, commitmentIds: readonly string[]): Promise<RemarkRow[]> {
    return tx.query(
      `${SELECT} WHERE r.entity_id = $1 AND r.commitment_id = ANY($2::uuid[]) ORDER BY r.commitment_id, r.number`,
      [entityId, commitmentIds],
    );
  }

  private async views(
    tx: Tx,
    rows: readonly RemarkRow[],
    { id, timeZone }: KnownEntity,
    actor: Actor,
  ): Promise<RemarkView[]> {
    const name = await this.ground.names(
      tx,
      rows.map(({ answered_by: by }) => by),
    );
    const personId = actor.kind === 'visitor' ? null : actor.personId;
    const moderates = may(actor, 'follow-up.moderate', id);
    return rows.map((row) => viewOf(row, { personId, moderates, timeZone, name }));
  }
}

function viewOf(row: RemarkRow, look: RemarkLook): RemarkView {
  const mine = look.personId !== null && row.person_id === look.personId;
  const shown = row.state === 'admitted' || mine || look.moderates;
  const at: Instant = row.at.getTime();
  return RemarkView.parse({
    id: row.id,
    number: row.number,
    kind: row.kind,
    milestoneId: row.milestone_id,
    state: row.state,
    hiddenFor: row.hidden_for,
    text: shown ? row.body : null,
    link: shown ? row.link : null,
    signature: nameUnder(row),
    ownSignature: (mine || look.moderates) && row.signature !== null ? ownSignatureOf(row) : null,
    seat: row.seat,
    mine,
    at,
    dueOn: answerDueOn(at, look.timeZone),
    answer:
      row.answer_text === null
        ? null
        : {
            text: row.answer_text,
            byName: look.name(row.answered_by),
            byPost: row.by_post,
            at: row.answered_at.getTime(),
            days: daysUntilAnswer(at, row.first_answered_at.getTime()),
          },
  });
}

/** U16. A seat's office is named as long as what it said is shown. */
const nameUnder = ({ seat, office, state, signature, name_state: nameState }: RemarkRow): string | null =>
  seat === null ? publicName({ state, name: signature, nameState }) : state === 'admitted' ? office : null;

const ownSignatureOf = ({ signature, name_state: state, name_hidden_for: hiddenFor }: RemarkRow) => ({
  name: signature,
  state,
  hiddenFor,
});
