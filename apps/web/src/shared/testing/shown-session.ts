import type { TallyTick } from '@ruta/contracts/ballot/socket';
import type { EntityId, ParticipantId, RoundId, SessionId } from '@ruta/contracts/protocol/ids';
import type { SessionHeader } from '@ruta/contracts/session/http';
import type { Audience } from '@ruta/contracts/session/view';
import { own, view } from '@ruta/domain/session/view';
import type { SessionOnBench } from '@ruta/testing/session/a-session';
import { fixedId } from '@ruta/testing/session/fixed-id';
import type { ShownSession } from '../session/live-session.ts';

export const benchSessionId = fixedId<SessionId>('session');

export const benchHeader = (bench: SessionOnBench): SessionHeader => ({
  id: benchSessionId,
  entityId: fixedId<EntityId>('entity'),
  entity: 'valle-del-encino',
  phaseId: null,
  code: 'QX74MK',
  title: 'Mesa de agua',
  place: 'Casa de la Cultura',
  language: 'es',
  startsAt: bench.now,
  plannedMs: 3_600_000,
  status: bench.state.run.status,
});

/** A session on the bench as a page shows it to one audience, and to `me` in particular. */
export const shownSession = (
  bench: SessionOnBench,
  audience: Audience,
  me: ParticipantId | null = null,
  tallies: ReadonlyMap<RoundId, TallyTick> = new Map(),
): ShownSession => ({
  state: 'shown',
  fresh: true,
  edition: 0,
  header: benchHeader(bench),
  view: view(bench.state, audience),
  names: new Map(),
  own: me && own(bench.state, me),
  votes: [],
  tallies,
  presence: { connected: 10, room: 8, online: 2, assisted: 0, lagging: 0, controllerHeardAt: null },
  tables: new Map(),
  mayLead: audience === 'console',
});
