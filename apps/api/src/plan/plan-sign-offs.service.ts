import { Injectable } from '@nestjs/common';
import type { Actor } from '@ruta/contracts/identity/actor';
import type {
  PlanSheet,
  PlansUp,
  SignOff,
  SignOffGiven,
  WaitingSignature,
} from '@ruta/contracts/plan/sign-off';
import type { EntityId } from '@ruta/contracts/protocol/ids';
import { refusalOfSignature, standing } from '@ruta/domain/plan/approval';
import { DataSource } from 'typeorm';
import { CommitmentGround } from '../drafting/commitment-ground.service.ts';
import { Transactions, type Tx } from '../platform/database/transactions.ts';
import { Refused } from '../platform/http/refused.ts';
import { AssemblyFacts, type AssemblyState, planStepObstacles, planUp } from './assembly-facts.ts';
import { lockPlan } from './lock-plan.ts';
import { SeatStore, type Signatory } from './seat.store.ts';
import { seatSheetOf } from './seat-sheet.ts';
import { decisionFacts, refuseOtherVersion, signatoryOf } from './sign-offs.service.ts';
import { waitingIn } from './waiting-signatures.ts';

/** F20: signatures and objections of the secretariat's seats under the plan as it was assembled. */
@Injectable()
export class PlanSignOffs {
  constructor(
    private readonly database: DataSource,
    private readonly transactions: Transactions,
    private readonly facts: AssemblyFacts,
    private readonly seats: SeatStore,
    private readonly ground: CommitmentGround,
  ) {}

  sheet(entityId: EntityId, number: number, actor: Actor): Promise<PlanSheet> {
    return this.transactions.run(async (tx) =>
      sheetOf(entityId, await this.facts.of(tx, entityId, number), actor),
    );
  }

  async give(entityId: EntityId, number: number, given: SignOff, actor: Actor): Promise<SignOffGiven> {
    const by = signatoryOf(entityId, given.seatId, actor);
    const at = await this.transactions.run((tx) => this.giveIn(tx, entityId, number, given, by));
    this.ground.planChanged(entityId);
    return { at, version: given.version, hash: given.hash };
  }

  /** Answers when it was given, the first time for a command that comes again. */
  async giveIn(
    tx: Tx,
    entityId: EntityId,
    number: number,
    given: SignOff,
    by: Signatory,
    at: number = Date.now(),
  ): Promise<number> {
    await lockPlan(tx, entityId, number);
    const before = await this.seats.given(tx, entityId, given.opId);
    if (before !== null) return before;
    const state = await this.facts.of(tx, entityId, number);
    const { head, body, decisions } = state;
    const up = refuseOtherVersion(isOpen(state) ? planUp(state) : null, given);
    if (!body.seats.some(({ seatId }) => seatId === by.seatId)) throw new Refused('sign-off.not-your-seat');
    const earlier = standing(decisions, up).find(({ seatId }) => seatId === by.seatId);
    const refusal = refusalOfSignature(earlier, { personId: by.personId, version: given.version });
    if (refusal) throw new Refused(refusal);
    await this.seats.give(tx, entityId, { planId: head.planId }, given, by, new Date(at));
    const facts = { ...decisionFacts(given, by), plan: head.number };
    await this.ground.record(tx, entityId, 'sign-off.plan-given', head.planId, facts);
    return at;
  }

  /** Plans whose newest version waits for signatures. */
  async up(entityId: EntityId, queries: Pick<Tx, 'query'> = this.database): Promise<PlansUp> {
    const items: PlansUp['items'] = await queries.query(
      `SELECT p.number, p.title, v.version, v.hash
       FROM plan p JOIN plan_version v ON v.entity_id = p.entity_id AND v.plan_id = p.id
       WHERE p.entity_id = $1 AND v.state = 'assembled' ORDER BY p.number DESC`,
      [entityId],
    );
    return { items };
  }

  /** What waits for the asker's own signature. */
  async waiting(tx: Tx, entityId: EntityId, actor: Actor): Promise<WaitingSignature[]> {
    const items: WaitingSignature[] = [];
    for (const { number } of (await this.up(entityId, tx)).items) {
      const state = await this.facts.of(tx, entityId, number);
      const { planId, title } = state.head;
      const since = state.versions[0]?.assembledAt.getTime() ?? 0;
      const waiting = waitingIn(sheetOf(entityId, state, actor), title, since);
      items.push(...waiting.map((one) => ({ ...one, of: 'plan' as const, planId, number })));
    }
    return items;
  }
}

const isOpen = ({ versions: [current] }: AssemblyState): boolean => current?.state === 'assembled';

function sheetOf(entityId: EntityId, state: AssemblyState, actor: Actor): PlanSheet {
  const { head, forms, body, decisions, contributions, comments, versions } = state;
  const [current] = versions;
  return {
    ...seatSheetOf(entityId, { body, decisions, up: planUp(state), open: isOpen(state) }, actor),
    planId: head.planId,
    number: head.number,
    title: current?.form.title ?? head.title,
    startsOn: current ? current.form.startsOn : head.startsOn,
    endsOn: current ? current.form.endsOn : head.endsOn,
    state: current?.state ?? null,
    commitments: (current?.form.commitments ?? []).map(({ id, key, version, hash }) => ({
      key,
      version,
      hash,
      title: forms.get(id)?.title ?? '',
    })),
    contributions: { admitted: contributions.admitted, unanswered: contributions.unanswered },
    comments,
    obstacles: current?.state === 'assembled' ? planStepObstacles(state) : [],
  };
}
