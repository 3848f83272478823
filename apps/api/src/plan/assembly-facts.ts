import { Injectable } from '@nestjs/common';
import type { CommitmentSummary } from '@ruta/contracts/drafting/commitment';
import type { CommitmentForm } from '@ruta/contracts/drafting/commitment-form';
import type { PlanAssembly, PlanForm } from '@ruta/contracts/plan/plan-publication';
import type { EntityId } from '@ruta/contracts/protocol/ids';
import { gatesMet, gatesOf } from '@ruta/domain/commitment/gates';
import { contentHash } from '@ruta/domain/evidence/canonical-json';
import { ruleLacks, standing, textChanged, type UpForSignature } from '@ruta/domain/plan/approval';
import { planObstacles, sorted } from '@ruta/domain/plan/plan-obstacles';
import { CommitmentReader } from '../drafting/commitment-reader.ts';
import { VersionBook } from '../drafting/version-book.ts';
import { CommentReader } from '../feedback/comment-reader.ts';
import type { Tx } from '../platform/database/transactions.ts';
import { Refused } from '../platform/http/refused.ts';
import { type PlanHead, PlanStore, type StoredPlanVersion } from './plan.store.ts';
import { type GivenDecision, SeatStore, type SigningBody } from './seat.store.ts';

export interface AssemblyState {
  head: PlanHead;
  all: CommitmentSummary[];
  contributions: Awaited<ReturnType<PlanStore['contributions']>>;
  comments: { admitted: number; unanswered: number };
  /** Newest first. */
  versions: StoredPlanVersion[];
  /** Of each approved version, by commitment. */
  forms: ReadonlyMap<string, CommitmentForm>;
  body: SigningBody;
  decisions: GivenDecision[];
}

/** Everything the plan's assembly, its signatures and its approval are decided by. */
@Injectable()
export class AssemblyFacts {
  constructor(
    private readonly store: PlanStore,
    private readonly commitments: CommitmentReader,
    private readonly versions: VersionBook,
    private readonly comments: CommentReader,
    private readonly seats: SeatStore,
  ) {}

  async of(tx: Tx, entityId: EntityId, number: number): Promise<AssemblyState> {
    const head = await this.store.head(entityId, number, tx);
    if (!head) throw new Refused('resource.not-found');
    const { planId } = head;
    const all = await this.commitments.list(entityId, { plan: number }, tx);
    return {
      head,
      all,
      contributions: await this.store.contributions(entityId, planId, tx),
      comments: await this.comments.counts({ entityId, planId }, tx),
      versions: await this.store.versions(entityId, planId, tx),
      forms: await this.forms(tx, entityId, all),
      body: await this.seats.bodyOf(tx, entityId, planId),
      decisions: await this.seats.decisions(tx, entityId, { planId }),
    };
  }

  private async forms(
    tx: Tx,
    entityId: EntityId,
    all: readonly CommitmentSummary[],
  ): Promise<ReadonlyMap<string, CommitmentForm>> {
    const forms = new Map<string, CommitmentForm>();
    for (const { id, version } of approvedOf(all))
      forms.set(id, (await this.versions.one(tx, entityId, id, version)).form);
    return forms;
  }
}

/** What the plan would be if it were assembled now. */
export const formNow = ({ head, all }: AssemblyState, version: number): PlanForm => ({
  form: 1,
  plan: head.number,
  version,
  title: head.title,
  startsOn: head.startsOn,
  endsOn: head.endsOn,
  commitments: approvedOf(all),
});

/** A commitment that is being amended stays in the plan with its approved version until the next one is approved. */
const approvedOf = (all: readonly CommitmentSummary[]): PlanForm['commitments'] =>
  sorted(
    all.flatMap(({ id, key, stage, approved }) =>
      approved && stage !== 'withdrawn' ? [{ ...approved, id, key }] : [],
    ),
  );

/** The newest version on its way, with the hash of what it would say now; a published one says what it said. */
export function planUp(state: AssemblyState): UpForSignature | null {
  const [current] = state.versions;
  if (!current) return null;
  const { version, hash } = current;
  const textHash = current.state === 'published' ? hash : contentHash(formNow(state, version));
  return { version, hash, textHash };
}

/** F10, F11: what keeps the plan from being assembled. */
export const assemblyObstacles = (state: AssemblyState): PlanAssembly['obstacles'] =>
  planObstacles({
    startsOn: state.head.startsOn,
    endsOn: state.head.endsOn,
    commitments: approvedOf(state.all),
    // The plan's days may have changed since a version was approved.
    gatesMet: [...state.forms.values()].every((form) => gatesMet(gatesOf(form, state.head))),
    unansweredContributions: state.contributions.unanswered,
    unansweredComments: state.comments.unanswered,
    published: state.versions.find((version) => version.state === 'published')?.form ?? null,
  });

/** F12, F20: what keeps it from its next step: the same, a change since it was assembled, and the body's rule. */
export function planStepObstacles(state: AssemblyState): PlanAssembly['obstacles'] {
  const found = assemblyObstacles(state);
  const [current] = state.versions;
  const up = planUp(state);
  if (!current || !up || current.state === 'published') return found;
  if (textChanged(up)) return [...found, 'changed-since'];
  if (current.state !== 'assembled') return found;
  const lacks = ruleLacks({
    decisions: standing(state.decisions, up),
    occupied: state.body.seats.filter(({ occupied }) => occupied),
    settings: state.body.settings,
  });
  return lacks ? [...found, lacks] : found;
}
