import { ConnectedSocket, MessageBody, WebSocketGateway } from '@nestjs/websockets';
import type { Ack } from '@ruta/contracts/protocol/refusal';
import { type AssistedDesk, OpenAssistedDesk } from '@ruta/contracts/session/assisted';
import { standingOf } from '@ruta/domain/session/assisted';
import { own } from '@ruta/domain/session/view';
import { BallotService } from '../ballot/ballot.service.ts';
import { Refused } from '../platform/http/refused.ts';
import { SchemaPipe } from '../platform/http/schema.pipe.ts';
import { Allowances } from '../platform/limits/allowance.ts';
import { callerOf } from '../platform/realtime/caller.ts';
import { OnCommand } from '../platform/realtime/on-command.decorator.ts';
import type { LiveSocket } from '../platform/realtime/typed-socket.ts';
import { SessionRegistry } from './session-registry.ts';
import { SessionSeats } from './session-seats.service.ts';

/** Asked again every few seconds while somebody writes down for others. */
const RATE = { burst: 20, perSecond: 2 };

/** What whoever enters for assisted seats has to know of them: no device of theirs is told. */
@WebSocketGateway()
export class AssistedGateway {
  private readonly allowances = new Allowances(RATE);

  constructor(
    private readonly registry: SessionRegistry,
    private readonly seats: SessionSeats,
    private readonly ballots: BallotService,
  ) {}

  @OnCommand('session.assisted', 'session.take-part')
  async desk(
    @ConnectedSocket() socket: LiveSocket,
    @MessageBody(new SchemaPipe(OpenAssistedDesk)) { sessionId }: OpenAssistedDesk,
  ): Promise<Ack<AssistedDesk>> {
    if (!this.allowances.take(callerOf(socket))) throw new Refused('request.too-many');
    const live = await this.registry.open(sessionId);
    await this.seats.seekSeat(live, socket.data.actor);
    const cards = this.seats.assistedFor(live, socket.data.actor).map(({ card }) => card);
    const { entityId, id } = live.key;
    const votes = await this.ballots.ownVotes(
      entityId,
      id,
      cards.map((card) => card.id),
    );
    const seats = cards.map((card) => {
      const voted = (votes.get(card.id) ?? []).map(({ roundId }) => roundId);
      return { card, standing: standingOf(own(live.state, card.id), voted) };
    });
    return { ok: true, value: { seats } };
  }
}
