import { Injectable } from '@nestjs/common';
import type { Actor } from '@ruta/contracts/identity/actor';
import type { PortalFront } from '@ruta/contracts/portal/portal-front';
import { type PortalCommitment, PortalHome } from '@ruta/contracts/portal/portal-home';
import type { EntityId, PlanId } from '@ruta/contracts/protocol/ids';
import { Commitments } from '../drafting/commitments.service.ts';
import { TextHashes } from '../drafting/text-hashes.ts';
import { Transactions } from '../platform/database/transactions.ts';
import { RouteReader } from '../route/route-reader.ts';
import { portalCommitment } from './portal-commitment.ts';
import { type CommitmentFacts, PortalCommitmentsStore } from './portal-commitments.store.ts';
import { PortalStore } from './portal.store.ts';

const anybody: Actor = { kind: 'visitor' };

/** A reading under way, and the one that whoever came meanwhile will share. */
interface Reading {
  now: Promise<PortalHome>;
  next: Promise<PortalHome> | null;
}

/**
 * An entity's front page. A crowd that arrives at once shares one reading after the other; none began before it was
 * asked for, so that nobody is shown less than what was committed before they asked.
 */
@Injectable()
export class PortalService {
  private readonly readings = new Map<EntityId, Reading>();

  constructor(
    private readonly routes: RouteReader,
    private readonly store: PortalStore,
    private readonly commitments: PortalCommitmentsStore,
    private readonly drafts: Commitments,
    private readonly texts: TextHashes,
    private readonly transactions: Transactions,
  ) {}

  front(): Promise<PortalFront> {
    return this.store.front();
  }

  home(entityId: EntityId): Promise<PortalHome> {
    const reading = this.readings.get(entityId);
    if (!reading) return this.begin(entityId);
    const begin = () => this.begin(entityId);
    reading.next ??= reading.now.then(begin, begin);
    return reading.next;
  }

  private begin(entityId: EntityId): Promise<PortalHome> {
    const reading: Reading = { now: this.compose(entityId), next: null };
    this.readings.set(entityId, reading);
    const done = () => {
      if (this.readings.get(entityId) === reading && !reading.next) this.readings.delete(entityId);
    };
    reading.now.then(done, done);
    return reading.now;
  }

  private async compose(entityId: EntityId): Promise<PortalHome> {
    const [route, plans] = await Promise.all([
      this.routes.current(entityId, anybody),
      this.routes.plans(entityId),
    ]);
    const planId = route?.plan.id ?? null;
    const [contributions, sessions, commitments] = await Promise.all([
      this.store.contributions(entityId, planId),
      this.store.sessions(entityId),
      planId ? this.commitmentsOf(entityId, planId) : [],
    ]);
    return PortalHome.parse({ route, plans, contributions, sessions, commitments });
  }

  private async commitmentsOf(entityId: EntityId, planId: PlanId): Promise<PortalCommitment[]> {
    const facts = await this.commitments.ofPlan(entityId, planId);
    return Promise.all(
      facts.map(async (found) => {
        const commitment = { ...found, signed: await this.standing(entityId, found) };
        if (commitment.form || !commitment.openDesk) return portalCommitment(commitment, commitment.form);
        const { form } = await this.drafts.now(entityId, commitment.id, anybody);
        return portalCommitment(commitment, form);
      }),
    );
  }

  /** F3: signatures under a text that says something else by now stand no more. */
  private async standing(entityId: EntityId, { id, signed, writtenAfter }: CommitmentFacts): Promise<number> {
    if (signed === 0 || writtenAfter === null) return signed;
    const hash = await this.transactions.run((tx) => this.texts.of(tx, { entityId, commitmentId: id }));
    return hash === writtenAfter ? signed : 0;
  }
}
