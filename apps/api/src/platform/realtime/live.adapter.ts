import type { INestApplicationContext } from '@nestjs/common';
import { IoAdapter } from '@nestjs/platform-socket.io';
import type { Server, ServerOptions } from 'socket.io';
import { LiveActors } from '../../identity/live-actors.ts';
import type { LiveSocket } from './typed-socket.ts';

/** Socket.IO as every gateway sees it: who connects is known before the first event, frames are limited in size. */
export class LiveAdapter extends IoAdapter {
  constructor(
    private readonly application: INestApplicationContext,
    private readonly settings: Partial<ServerOptions> = {},
  ) {
    super(application);
  }

  override createIOServer(port: number, options?: ServerOptions): Server {
    const server: Server = super.createIOServer(port, {
      ...(options as ServerOptions),
      maxHttpBufferSize: 1_000_000,
      serveClient: false,
      cleanupEmptyChildNamespaces: true,
      ...this.settings,
    });
    const actors = this.application.get(LiveActors);
    actors.attach(server);
    server.use((socket: LiveSocket, next) => {
      actors.authenticate(socket).then(() => next(), next);
    });
    return server;
  }
}
