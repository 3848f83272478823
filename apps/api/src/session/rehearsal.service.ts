import { Injectable } from '@nestjs/common';
import type { EntityId, PersonId, SessionId } from '@ruta/contracts/protocol/ids';
import type { Rehearse, SessionHeader } from '@ruta/contracts/session/http';
import { rehearsedAgenda } from '@ruta/domain/rehearsal/rehearsal';
import { uuidv7 } from 'uuidv7';
import { Transactions } from '../platform/database/transactions.ts';
import { Refused } from '../platform/http/refused.ts';
import { RehearsalCast } from './rehearsal-cast.ts';
import { RehearsalStore } from './rehearsal.store.ts';
import { SessionRegistry } from './session-registry.ts';
import { SessionService } from './session.service.ts';

/** Trying a session out: begun with a copy of its agenda. */
@Injectable()
export class RehearsalService {
  constructor(
    private readonly transactions: Transactions,
    private readonly sessions: SessionService,
    private readonly registry: SessionRegistry,
    private readonly rehearsals: RehearsalStore,
    private readonly cast: RehearsalCast,
  ) {}

  async begin(
    entityId: EntityId,
    of: SessionId,
    { opId, people }: Rehearse,
    by: PersonId | null,
  ): Promise<SessionHeader> {
    const real = await this.registry.openIn(entityId, of);
    if (real.header.rehearsal || real.state.run.status !== 'scheduled')
      throw new Refused('session.not-to-be-rehearsed');
    const startsAt = Date.now();
    const when = { appointed: real.header.startsAt, begins: startsAt };
    const agenda = rehearsedAgenda(real.state.run.items, when, uuidv7);
    const header = await this.transactions.run(async (tx) => {
      const { title, place, language } = real.header;
      const wanted = {
        opId,
        phaseId: null,
        title,
        place,
        startsAt,
        language,
        agenda,
      };
      const made = await this.sessions.scheduleIn(tx, entityId, wanted, by, {
        rehearsalOf: of,
        formal: real.header.formal ?? null,
      });
      await this.rehearsals.mark(tx, { entityId, id: made.id }, people);
      return made;
    });
    await this.cast.play(await this.registry.open(header.id));
    return header;
  }
}
