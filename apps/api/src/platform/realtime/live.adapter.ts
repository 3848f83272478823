import type { INestApplicationContext } from '@nestjs/common';
import { IoAdapter } from '@nestjs/platform-socket.io';
import type { MessageMappingProperties } from '@nestjs/websockets';
import type { Server, ServerOptions } from 'socket.io';
import { LiveActors } from '../../identity/live-actors.ts';
import { handlersOf } from '../http/handlers.ts';
import { CONFIG, type RunningConfig } from '../config/config.module.ts';
import { log } from '../log/log.ts';
import { Metrics } from '../metrics/metrics.ts';
import { watchCommands } from './command-watch.ts';
import { lineDoor } from './door.ts';
import type { Relay } from './relay.ts';
import type { LiveSocket } from './typed-socket.ts';

/** Socket.IO as every gateway sees it: who connects is known before the first event, frames are limited in size. */
export class LiveAdapter extends IoAdapter {
  constructor(
    private readonly application: INestApplicationContext,
    private readonly relay: Relay | null = null,
  ) {
    super(application);
  }

  override createIOServer(port: number, options?: ServerOptions): Server {
    const server: Server = super.createIOServer(port, {
      ...(options as ServerOptions),
      maxHttpBufferSize: 1_000_000,
      allowRequest: lineDoor(this.application.get<RunningConfig>(CONFIG)),
      serveClient: false,
      cleanupEmptyChildNamespaces: true,
      ...(this.relay && { adapter: this.relay.adapter }),
    });
    watchCommands(server, this.application.get(Metrics), this.knownCommands());
    const actors = this.application.get(LiveActors);
    server.use((socket: LiveSocket, next) => {
      actors.authenticate(socket).then(() => next(), next);
    });
    return server;
  }

  /**
   * One plain listener for each event. The framework's own way keeps a chain of streams for each, which is three
   * quarters of what a connected phone costs in memory. What a handler resolves with is its acknowledgement.
   */
  override bindMessageHandlers(socket: LiveSocket, handlers: MessageMappingProperties[]): void {
    for (const { message, callback } of handlers) {
      socket.on(String(message), (...sent: unknown[]) => {
        const last = sent.at(-1);
        const ack = isAnswer(last) ? last : undefined;
        void answer(() => callback(sent[0] === ack ? undefined : sent[0], ack), ack);
      });
    }
  }

  override async dispose(): Promise<void> {
    await super.dispose();
    await this.relay?.close();
  }

  /** Handlers by decorator, and the votes, which go the short way. */
  private knownCommands(): Set<string> {
    const handled = handlersOf(this.application).flatMap((one) => (one.kind === 'socket' ? [one.event] : []));
    return new Set([...handled, 'ballot.cast']);
  }
}

type Answer = (answer: unknown) => void;

const isAnswer = (value: unknown): value is Answer => typeof value === 'function';

async function answer(handle: () => unknown, ack: Answer | undefined): Promise<void> {
  try {
    const answered = await handle();
    if (answered !== undefined) ack?.(answered);
  } catch (error) {
    log.error({ err: error }, 'a command had no filter');
  }
}
