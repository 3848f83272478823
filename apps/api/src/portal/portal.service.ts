import { Injectable } from '@nestjs/common';
import type { Actor } from '@ruta/contracts/identity/actor';
import { PortalHome } from '@ruta/contracts/portal/portal-home';
import type { EntityId } from '@ruta/contracts/protocol/ids';
import { RouteReader } from '../route/route-reader.ts';
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
      this.store.commitments(entityId, planId),
    ]);
    return PortalHome.parse({ route, plans, contributions, sessions, commitments });
  }
}
