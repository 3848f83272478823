import { ConnectedSocket, MessageBody, WebSocketGateway } from '@nestjs/websockets';
import { CommentAtDesk, type DeskThread } from '@ruta/contracts/drafting/desk-comment';
import type { Ack } from '@ruta/contracts/protocol/refusal';
import { SchemaPipe } from '../platform/http/schema.pipe.ts';
import { OnCommand } from '../platform/realtime/on-command.decorator.ts';
import type { LiveSocket } from '../platform/realtime/typed-socket.ts';
import { DeskComments } from './desk-comments.service.ts';

/** Comments over the socket: the desk need not be open, so that what waited on a phone goes out from any page. */
@WebSocketGateway()
export class DeskCommentGateway {
  constructor(private readonly comments: DeskComments) {}

  @OnCommand('draft.comment', 'drafting.comment')
  async comment(
    @ConnectedSocket() socket: LiveSocket,
    @MessageBody(new SchemaPipe(CommentAtDesk)) command: CommentAtDesk,
  ): Promise<Ack<DeskThread>> {
    return { ok: true, value: await this.comments.perform(command, socket.data.actor) };
  }
}
