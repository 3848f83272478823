import { Injectable } from '@nestjs/common';
import type { Actor } from '@ruta/contracts/identity/actor';
import type { OwnVote } from '@ruta/contracts/ballot/result';
import type { ParticipantCard } from '@ruta/contracts/session/participant';
import type { ParticipantId } from '@ruta/contracts/protocol/ids';
import type { JoinedSession, JoinSession } from '@ruta/contracts/session/socket';
import type { Audience } from '@ruta/contracts/session/view';
import { mentionedInView } from '@ruta/domain/session/mentioned';
import { own } from '@ruta/domain/session/view';
import { Refused } from '../platform/http/refused.ts';
import type { LiveSocket } from '../platform/realtime/typed-socket.ts';
import { EntryBallots } from './entry-ballots.ts';
import type { LiveSession } from './live-session.ts';
import { PresenceBook } from './presence-book.ts';
import { pushOf } from './session-announcer.ts';
import { RehearsalCast } from './rehearsal-cast.ts';
import { audienceRoom, participantRoom, screenRoom, votedRoom } from './session-rooms.ts';
import { SessionSeats } from './session-seats.service.ts';
import { ScreenService } from './screen.service.ts';

/** A socket takes part in at most so many sessions at once. */
const MOST_SESSIONS = 8;

/** The door of a session's rooms: who may stand in which, and what one gets to see on entering. */
@Injectable()
export class SessionEntry {
  constructor(
    private readonly seats: SessionSeats,
    private readonly screens: ScreenService,
    private readonly presence: PresenceBook,
    private readonly ballots: EntryBallots,
    private readonly cast: RehearsalCast,
  ) {}

  async join(socket: LiveSocket, live: LiveSession, wish: JoinSession): Promise<JoinedSession> {
    const { actor } = socket.data;
    const { audience } = wish;
    const mayLead = this.seats.mayLead(live, actor);
    if (socket.rooms.size > MOST_SESSIONS * 4) throw new Refused('request.too-many');
    const participantId = await this.admit(socket, live, wish, mayLead);
    if (live.header.rehearsal && audience === 'console') await this.cast.play(live);
    const votes = participantId ? await this.ballots.votesOf(live, participantId) : [];
    const tallies = await this.ballots.tallies(live, audience, votes);
    await this.enterRooms(socket, live, audience, participantId, votes);
    const shown = this.shown(live, audience, wish.edition === live.edition ? wish.since : undefined);
    return {
      at: Date.now(),
      edition: live.edition,
      header: live.header,
      ...shown,
      names: [...shown.names, ...company(live, audience, participantId)],
      own: participantId ? own(live.state, participantId) : null,
      votes,
      tallies,
      presence: this.presence.of(live),
      mayLead,
    };
  }

  async leave(socket: LiveSocket, live: LiveSession): Promise<void> {
    const seat = this.seats.seatOf(live, socket.data.actor);
    for (const audience of ['phone', 'console', 'screen'] as const)
      await socket.leave(audienceRoom(live.key.id, audience));
    if (seat) await socket.leave(participantRoom(live.key.id, seat.card.id));
    this.presence.leave(socket.id, live.key.id);
  }

  /** Whose seat it is; null for a screen, and for somebody who only watches. */
  private async admit(
    socket: LiveSocket,
    live: LiveSession,
    { audience, token }: JoinSession,
    mayLead: boolean,
  ): Promise<ParticipantId | null> {
    const { actor } = socket.data;
    if (audience === 'screen') {
      if (token !== undefined) await socket.join(screenRoom(await this.screens.admit(live.key, token)));
      else if (!mayLead) throw new Refused('screen.revoked');
      return null;
    }
    if (audience === 'console') return this.consoleSeat(live, actor, mayLead);
    const seat = (await this.seats.seekSeat(live, actor))?.card.id ?? null;
    if (seat && live.state.removed.includes(seat)) throw new Refused('session.removed');
    if (!seat && live.plenary) throw new Refused('session.not-joined');
    return seat;
  }

  private async consoleSeat(live: LiveSession, actor: Actor, mayLead: boolean): Promise<ParticipantId> {
    if (!mayLead || actor.kind === 'visitor') throw new Refused('policy.not-allowed');
    const seat = await this.seats.seekSeat(live, actor);
    if (seat?.card.facilitator) return seat.card.id;
    const name = seat?.card.name ?? null;
    const taken = await this.seats.takeSeat(live, actor, { name, mode: seat?.card.mode ?? 'room' });
    return taken.participant.id;
  }

  private async enterRooms(
    socket: LiveSocket,
    live: LiveSession,
    audience: Audience,
    participantId: ParticipantId | null,
    votes: OwnVote[],
  ): Promise<void> {
    const { id } = live.key;
    const mine = participantId
      ? [participantRoom(id, participantId), ...votes.map(({ roundId }) => votedRoom(roundId))]
      : [];
    await socket.join([audienceRoom(id, audience), ...mine]);
    const mode = (participantId && live.roster.get(participantId)?.card.mode) || 'online';
    const counted = audience === 'phone' && participantId !== null;
    this.presence.enter(socket.id, { sessionId: id, participantId, mode, counted }, live.state.seq);
  }

  /** After the rooms were entered, and in one go: nothing can fall between what is shown and what is pushed. */
  private shown(
    live: LiveSession,
    audience: Audience,
    since: number | undefined,
  ): Pick<JoinedSession, 'view' | 'missed' | 'names'> {
    const missed = since === undefined ? null : live.missed(audience, since);
    if (missed && since !== undefined) {
      const push = pushOf(live, since + 1, live.state.seq, missed);
      return { view: null, missed: push, names: push.names };
    }
    const shown = live.viewFor(audience);
    return { view: shown, missed: null, names: live.roster.cards(mentionedInView(shown)) };
  }
}

/** The cards one needs beside those the view mentions: one's own, those of one's table, at the console the leaders'. */
function company(live: LiveSession, audience: Audience, me: ParticipantId | null): ParticipantCard[] {
  if (!live.plenary && audience !== 'console') return me ? live.roster.cards([me]) : [];
  const everybody = live.roster.all().map(({ card }) => card);
  return everybody.filter((card) => card.id === me || live.plenary || card.facilitator);
}
