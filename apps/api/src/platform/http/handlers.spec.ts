import { Controller, Get, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { SubscribeMessage, WebSocketGateway } from '@nestjs/websockets';
import { describe, expect, it } from '@jest/globals';
import { OnCommand } from '../realtime/on-command.decorator.ts';
import { Allow } from './allow.decorator.ts';
import { handlersOf, refuseUnmarkedHandlers } from './handlers.ts';

@Controller('things')
class Marked {
  @Get(':id')
  @Allow('entity.read')
  read(): string {
    return 'read';
  }
}

@Controller('secrets')
class Unmarked {
  @Get()
  read(): string {
    return 'open to all';
  }
}

@WebSocketGateway()
class MarkedGateway {
  @OnCommand('thing.read', 'entity.read')
  read(): string {
    return 'read';
  }
}

@WebSocketGateway()
class Unguarded {
  @SubscribeMessage('secret.read')
  @Allow('entity.read')
  read(): string {
    return 'named, but nobody asks';
  }
}

@Module({ controllers: [Marked], providers: [MarkedGateway] })
class Closed {}

@Module({ controllers: [Marked, Unmarked], providers: [Unguarded] })
class Open {}

describe('an application', () => {
  it('I21 knows each of its handlers with the row of the table it goes through', async () => {
    const app = await NestFactory.createApplicationContext(Closed, { logger: false });
    refuseUnmarkedHandlers(app);
    expect(handlersOf(app)).toMatchObject([
      { kind: 'http', name: 'Marked.read', method: 'GET', path: 'things/:id', operation: 'entity.read' },
      {
        kind: 'socket',
        name: 'MarkedGateway.read',
        event: 'thing.read',
        operation: 'entity.read',
        guarded: true,
      },
    ]);
    await app.close();
  });

  it('I21 does not start with a handler that names none, or is not guarded', async () => {
    const app = await NestFactory.createApplicationContext(Open, { logger: false });
    expect(() => refuseUnmarkedHandlers(app)).toThrow('Unmarked.read, Unguarded.read');
    await app.close();
  });
});
