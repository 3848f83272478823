import { Injectable } from '@nestjs/common';
import type { ActingPerson, Actor } from '@ruta/contracts/identity/actor';
import type { ParticipantId } from '@ruta/contracts/protocol/ids';
import { refuse, type Refusal } from '@ruta/contracts/protocol/refusal';
import type { AssistedSeat, SeatTaken } from '@ruta/contracts/session/http';
import type { ParticipantCard } from '@ruta/contracts/session/participant';
import { tableIn } from '@ruta/domain/breakout/breakout';
import { may } from '@ruta/domain/policy/policy';
import { uuidv7 } from 'uuidv7';
import { Refused } from '../platform/http/refused.ts';
import type { LiveSession } from './live-session.ts';
import { ParticipantStore } from './participant.store.ts';
import type { Participant } from './roster.ts';
import { SeatCards } from './seat-cards.ts';
import { SeatArrivals } from './seat-arrivals.ts';
import { SeatHoldings } from './seat-holdings.ts';
import { SessionAnnouncer } from './session-announcer.ts';

/** Who takes part: one seat per person or device in a session, the same one whenever they come back. */
@Injectable()
export class SessionSeats {
  constructor(
    private readonly participants: ParticipantStore,
    private readonly cards: SeatCards,
    private readonly holdings: SeatHoldings,
    private readonly announcer: SessionAnnouncer,
    private readonly arrivals: SeatArrivals,
  ) {}

  seatOf(live: LiveSession, actor: Actor): Participant | undefined {
    return actor.kind === 'visitor' ? undefined : live.roster.ofPerson(actor.personId);
  }

  /** As `seatOf`, also where another process gave the seat a moment ago. */
  async seekSeat(live: LiveSession, actor: Actor): Promise<Participant | undefined> {
    const known = this.seatOf(live, actor);
    if (known || actor.kind === 'visitor' || live.plenary) return known;
    const stored = await this.participants.of(live.key, actor.personId);
    if (stored) live.roster.put(stored);
    return stored ?? undefined;
  }

  /** For whom this actor acts: for their own seat, or (`as`) for an assisted one that they may enter for. */
  actingSeat(
    live: LiveSession,
    actor: Actor,
    as: ParticipantId | undefined,
  ): { participantId: ParticipantId } | { refusal: Refusal } {
    const own = this.seatOf(live, actor);
    if (!own) return refuse('session.not-joined');
    if (live.state.removed.includes(own.card.id)) return refuse('session.removed');
    if (as === undefined || as === own.card.id) return { participantId: own.card.id };
    if (!this.entersFor(live, actor, own)) return refuse('policy.not-allowed');
    return live.roster.sits(as) && isAssisted(live, live.roster.get(as))
      ? { participantId: as }
      : refuse('session.participant-unknown');
  }

  /** The assisted seats that this actor may enter for. */
  assistedFor(live: LiveSession, actor: Actor): Participant[] {
    const own = this.seatOf(live, actor);
    if (!own || !this.entersFor(live, actor, own)) return [];
    return live.roster.all().filter((seat) => isAssisted(live, seat));
  }

  /** Whoever leads, for every assisted seat; whoever reports for a table, for those at it. */
  private entersFor = (live: LiveSession, actor: Actor, own: Participant): boolean =>
    this.mayLead(live, actor) || this.reports(live, own.card.id);

  /** Whoever reports for a table leads it through its steps. */
  reports = ({ plenary, key }: LiveSession, id: ParticipantId): boolean =>
    plenary !== null && tableIn(plenary.state, key.id)?.rapporteur === id;

  mayLead = (live: LiveSession, actor: Actor): boolean => may(actor, 'session.lead', live.key.entityId);

  async takeSeat(
    live: LiveSession,
    actor: ActingPerson,
    wish: { name: string | null; mode: ParticipantCard['mode'] },
  ): Promise<SeatTaken> {
    if (live.plenary) throw new Refused('session.not-joined');
    const leads = this.mayLead(live, actor);
    const known = this.seatOf(live, actor);
    if (known && live.state.removed.includes(known.card.id)) throw new Refused('session.removed');
    if (known) return this.comeBack(live, known, wish, leads);
    if (live.state.run.status === 'finished') throw new Refused('session.finished');
    if (live.state.run.locked && !leads) throw new Refused('session.locked');
    const seated = await this.arrivals.seat(live, {
      id: uuidv7() as ParticipantId,
      personId: actor.personId,
      ...wish,
      basis: actor.kind,
      ...(await this.holdings.of(live, actor)),
      facilitator: leads,
      opId: null,
    });
    if (leads) this.announcer.tellNames(live, [seated.card]);
    return { header: live.header, participant: seated.card };
  }

  async addAssisted(live: LiveSession, { opId, name }: AssistedSeat): Promise<ParticipantCard> {
    const seated = await this.arrivals.seat(live, {
      id: uuidv7() as ParticipantId,
      personId: null,
      name,
      mode: 'assisted',
      basis: 'assisted',
      seatId: null,
      capacity: null,
      sector: null,
      facilitator: false,
      opId,
    });
    return seated.card;
  }

  async rename(live: LiveSession, actor: Actor, name: string | null): Promise<void> {
    const seat = await this.seekSeat(live, actor);
    if (!seat) throw new Refused('session.not-joined');
    if (live.state.unnamed.includes(seat.card.id)) throw new Refused('session.name-hidden');
    await this.cards.change(live, seat, { ...seat.card, name });
  }

  /** Names that are hidden, for whoever may show them again. */
  hiddenNames({ key }: LiveSession): Promise<ReadonlyMap<ParticipantId, string>> {
    return this.participants.hiddenNames(key);
  }

  private async comeBack(
    live: LiveSession,
    known: Participant,
    { name, mode }: { name: string | null; mode: ParticipantCard['mode'] },
    facilitator: boolean,
  ): Promise<SeatTaken> {
    const wanted = { ...known.card, name: name ?? known.card.name, mode, facilitator };
    const changed =
      wanted.name !== known.card.name || mode !== known.card.mode || facilitator !== known.card.facilitator;
    const card = changed ? await this.cards.change(live, known, wanted) : known.card;
    return { header: live.header, participant: card };
  }
}

const isAssisted = ({ state }: LiveSession, seat: Participant | undefined): boolean =>
  seat?.basis === 'assisted' && !state.removed.includes(seat.card.id);
