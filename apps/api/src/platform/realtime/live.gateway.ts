import { ConnectedSocket, MessageBody, type OnGatewayInit, WebSocketGateway } from '@nestjs/websockets';
import { WatchEntity } from '@ruta/contracts/entity/entity-events';
import type { Instant } from '@ruta/contracts/protocol/instant';
import type { Ack } from '@ruta/contracts/protocol/refusal';
import { Refused } from '../http/refused.ts';
import { SchemaPipe } from '../http/schema.pipe.ts';
import { Announcer, entityRoom } from './announcer.ts';
import { OnCommand } from './on-command.decorator.ts';
import type { LiveServer, LiveSocket } from './typed-socket.ts';

/** A page watches one; a person who walks from one to the next leaves a few behind. */
const MOST_ENTITIES = 20;

/** What every connection may do, whatever page it stands on. */
@WebSocketGateway()
export class LiveGateway implements OnGatewayInit<LiveServer> {
  constructor(private readonly announcer: Announcer) {}

  afterInit(server: LiveServer): void {
    this.announcer.attach(server);
  }

  @OnCommand('clock.read', 'clock.read')
  clock(): Ack<{ now: Instant }> {
    return { ok: true, value: { now: Date.now() } };
  }

  @OnCommand('entity.watch', 'entity.read')
  async watch(
    @ConnectedSocket() socket: LiveSocket,
    @MessageBody(new SchemaPipe(WatchEntity)) { entityId }: WatchEntity,
  ): Promise<Ack> {
    const watched = [...socket.rooms].filter((room) => room.startsWith(entityRoom('')));
    if (watched.length >= MOST_ENTITIES) throw new Refused('request.too-many');
    await socket.join(entityRoom(entityId));
    return { ok: true, value: null };
  }
}
