import { Injectable } from '@nestjs/common';
import type { Actor } from '@ruta/contracts/identity/actor';
import { type PortalCommitment, PortalHome } from '@ruta/contracts/portal/portal-home';
import type { EntityId, PlanId } from '@ruta/contracts/protocol/ids';
import { Commitments } from '../drafting/commitments.service.ts';
import { RouteReader } from '../route/route-reader.ts';
import { portalCommitment } from './portal-commitment.ts';
import { PortalCommitmentsStore } from './portal-commitments.store.ts';
import { PortalStore } from './portal.store.ts';

const FRESH_MS = 1000;
const anybody: Actor = { kind: 'visitor' };

/** An entity's front page. A crowd that arrives at once shares one reading, at most a second old. */
@Injectable()
export class PortalService {
  private readonly read = new Map<EntityId, { home: Promise<PortalHome>; at: number }>();

  constructor(
    private readonly routes: RouteReader,
    private readonly store: PortalStore,
    private readonly commitments: PortalCommitmentsStore,
    private readonly drafts: Commitments,
  ) {}

  home(entityId: EntityId): Promise<PortalHome> {
    const known = this.read.get(entityId);
    if (known && Date.now() - known.at < FRESH_MS) return known.home;
    const home = this.compose(entityId);
    this.read.set(entityId, { home, at: Date.now() });
    home.catch(() => this.read.delete(entityId));
    return home;
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
      facts.map(async (commitment) => {
        if (commitment.form || !commitment.openDesk) return portalCommitment(commitment, commitment.form);
        const { form } = await this.drafts.now(entityId, commitment.id, anybody);
        return portalCommitment(commitment, form);
      }),
    );
  }
}
