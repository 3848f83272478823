import { ConnectedSocket, type OnGatewayInit, WebSocketGateway } from '@nestjs/websockets';
import type { Ack } from '@ruta/contracts/protocol/refusal';
import type { ScreenOffer } from '@ruta/contracts/session/socket';
import { Refused } from '../platform/http/refused.ts';
import { Allowances } from '../platform/limits/allowance.ts';
import { OnCommand } from '../platform/realtime/on-command.decorator.ts';
import type { LiveServer, LiveSocket } from '../platform/realtime/typed-socket.ts';
import { ScreenService } from './screen.service.ts';
import { screenOfferRoom } from './session-rooms.ts';

/** A projector that asks to be paired. */
@WebSocketGateway()
export class ScreenGateway implements OnGatewayInit<LiveServer> {
  private readonly allowances = new Allowances({ burst: 5, perSecond: 0.05 });

  constructor(private readonly screens: ScreenService) {}

  afterInit(server: LiveServer): void {
    this.screens.attach(server);
  }

  @OnCommand('screen.offer', 'screen.offer')
  async offer(@ConnectedSocket() socket: LiveSocket): Promise<Ack<ScreenOffer>> {
    if (!this.allowances.take(socket.handshake.address)) throw new Refused('request.too-many');
    const offer = await this.screens.offer();
    await socket.join(screenOfferRoom(offer.code));
    return { ok: true, value: offer };
  }
}
