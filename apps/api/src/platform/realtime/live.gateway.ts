import { ConnectedSocket, MessageBody, type OnGatewayInit, WebSocketGateway } from '@nestjs/websockets';
import { WatchEntity } from '@ruta/contracts/entity/entity-events';
import type { Instant } from '@ruta/contracts/protocol/instant';
import type { Ack } from '@ruta/contracts/protocol/refusal';
import { SchemaPipe } from '../http/schema.pipe.ts';
import { Announcer, entityRoom } from './announcer.ts';
import { OnCommand } from './on-command.decorator.ts';
import type { LiveServer, LiveSocket } from './typed-socket.ts';

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
    await socket.join(entityRoom(entityId));
    return { ok: true, value: null };
  }
}
