import { Inject } from '@nestjs/common';
import { ConnectedSocket, type OnGatewayInit, WebSocketGateway } from '@nestjs/websockets';
import type { Ack } from '@ruta/contracts/protocol/refusal';
import type { ScreenOffer } from '@ruta/contracts/session/socket';
import { CONFIG, type RunningConfig } from '../platform/config/config.module.ts';
import { Refused } from '../platform/http/refused.ts';
import { SharedAllowances } from '../platform/limits/shared-allowances.ts';
import { clientAddress } from '../platform/realtime/client-address.ts';
import { OnCommand } from '../platform/realtime/on-command.decorator.ts';
import type { LiveServer, LiveSocket } from '../platform/realtime/typed-socket.ts';
import { ScreenService } from './screen.service.ts';
import { screenOfferRoom } from './session-rooms.ts';

/** Each has a code that somebody at a console types: a flood of offers would make codes easy to meet. */
const OFFERS = { kind: 'screen-offer', rate: { burst: 5, perSecond: 0.05 } };

/** A projector that asks to be paired. */
@WebSocketGateway()
export class ScreenGateway implements OnGatewayInit<LiveServer> {
  constructor(
    private readonly screens: ScreenService,
    private readonly allowances: SharedAllowances,
    @Inject(CONFIG) private readonly config: RunningConfig,
  ) {}

  afterInit(server: LiveServer): void {
    this.screens.attach(server);
  }

  @OnCommand('screen.offer', 'screen.offer')
  async offer(@ConnectedSocket() socket: LiveSocket): Promise<Ack<ScreenOffer>> {
    const { headers, address: peer } = socket.handshake;
    const address = clientAddress(headers, peer, this.config.trustProxy);
    if (!(await this.allowances.take(OFFERS, address))) throw new Refused('request.too-many');
    const offer = await this.screens.offer();
    await socket.join(screenOfferRoom(offer.code));
    return { ok: true, value: offer };
  }
}
