import { type OnGatewayConnection, WebSocketGateway } from '@nestjs/websockets';
import type { Actor } from '@ruta/contracts/identity/actor';
import { CastVote } from '@ruta/contracts/ballot/socket';
import type { Receipt } from '@ruta/contracts/ballot/result';
import type { Ack } from '@ruta/contracts/protocol/refusal';
import { lacksQuorum } from '@ruta/domain/formal/quorum';
import { may, refusalFor } from '@ruta/domain/policy/policy';
import type { KnownRound } from '../ballot/known-round.ts';
import { RoundBook } from '../ballot/round-book.ts';
import { VoteBatcher } from '../ballot/vote-batcher.ts';
import { Allowances } from '../platform/limits/allowance.ts';
import { refusalOf } from '../platform/http/refusal-of.ts';
import { callerOf } from '../platform/realtime/caller.ts';
import { log } from '../platform/log/log.ts';
import type { LiveSocket } from '../platform/realtime/typed-socket.ts';
import type { LiveSession } from './live-session.ts';
import { SessionSeats } from './session-seats.service.ts';
import { PresenceBook } from './presence-book.ts';
import { SessionAnnouncer } from './session-announcer.ts';
import { SessionRegistry } from './session-registry.ts';
import { votedRoom } from './session-rooms.ts';

/** A person changes their mind a few times; a facilitator enters assisted seats one after the other. */
const RATE = { burst: 30, perSecond: 5 };

type Answer = (ack: Ack<Receipt>) => void;

/**
 * Where votes come in. The hottest event of all goes past the framework's handler, not past the schema and not past
 * the policy.
 */
@WebSocketGateway()
export class VoteDesk implements OnGatewayConnection<LiveSocket> {
  private readonly allowances = new Allowances(RATE);

  constructor(
    private readonly registry: SessionRegistry,
    private readonly seats: SessionSeats,
    private readonly rounds: RoundBook,
    private readonly batcher: VoteBatcher,
    private readonly presence: PresenceBook,
    private readonly announcer: SessionAnnouncer,
  ) {}

  handleConnection(socket: LiveSocket): void {
    socket.on('ballot.cast', (raw: unknown, ack: unknown) => {
      if (typeof ack !== 'function') return;
      const answer: Answer = (value) => void ack(value);
      const { actor } = socket.data;
      if (!may(actor, 'ballot.cast', null))
        return answer({ ok: false, refusal: { code: refusalFor(actor, 'ballot.cast') } });
      if (!this.allowances.take(callerOf(socket)))
        return answer({ ok: false, refusal: { code: 'request.too-many' } });
      const parsed = CastVote.safeParse(raw);
      if (!parsed.success) return answer({ ok: false, refusal: { code: 'request.invalid' } });
      this.receive(socket, parsed.data, Date.now(), answer);
    });
  }

  /** Without a turn of the event loop where round and session are known already. */
  private receive(socket: LiveSocket, vote: CastVote, arrivedAt: number, answer: Answer): void {
    const round = this.rounds.known(vote.roundId);
    const live = round && this.registry.inMemory(round.sessionId);
    if (round && live && this.seats.seatOf(live, socket.data.actor))
      return this.take(socket, live, round, vote, arrivedAt, answer);
    this.lookUp(vote, socket.data.actor).then(
      (found) =>
        found
          ? this.take(socket, found.live, found.round, vote, arrivedAt, answer)
          : answer({ ok: false, refusal: { code: 'ballot.unknown' } }),
      (error: unknown) => {
        log.warn({ err: error }, 'a round could not be looked up');
        answer({ ok: false, refusal: refusalOf(error) ?? { code: 'request.failed' } });
      },
    );
  }

  private async lookUp(
    { roundId }: CastVote,
    actor: Actor,
  ): Promise<{ round: KnownRound; live: LiveSession } | null> {
    const round = await this.rounds.find(roundId);
    const live = round && (await this.registry.get(round.sessionId));
    if (!round || !live) return null;
    await this.seats.seekSeat(live, actor);
    return { round, live };
  }

  private take(
    socket: LiveSocket,
    live: LiveSession,
    round: KnownRound,
    vote: CastVote,
    arrivedAt: number,
    answer: Answer,
  ): void {
    const seat = this.seats.actingSeat(live, socket.data.actor, vote.as);
    if ('refusal' in seat) return answer({ ok: false, refusal: seat.refusal });
    // V6: what is being voted on waits while the quorum is lost; whoever comes back finds it open.
    if (round.spec.electorate === 'members' && lacksQuorum(live.state))
      return answer({ ok: false, refusal: { code: 'formal.no-quorum' } });
    const { participantId } = seat;
    const { roundId, opId, choice } = vote;
    this.batcher.cast({ roundId, participantId, opId, paper: choice, arrivedAt }, (ack) => {
      answer(ack);
      if (!ack.ok || vote.as) return;
      if (round.spec.visibility === 'after-own-vote') void socket.join(votedRoom(roundId));
      if (this.presence.hasSeveralDevices(participantId)) this.announcer.tellPeople(live, [participantId]);
    });
  }
}
