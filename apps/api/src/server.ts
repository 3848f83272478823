import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { AppModule } from './app.module.ts';
import type { RunningConfig } from './platform/config/config.module.ts';
import { NestLog } from './platform/log/nest-log.ts';
import { LiveAdapter } from './platform/realtime/live.adapter.ts';
import { refuseUnmarkedHandlers } from './platform/http/handlers.ts';
import { serveWeb, type WebPages } from './platform/http/web-pages.ts';

/** The whole application, not listening yet: `listen(port)` opens it, `close()` ends requests, sockets and pool. */
export async function createServer(
  config: RunningConfig,
  pages: WebPages = serveWeb,
): Promise<NestExpressApplication> {
  const app = await NestFactory.create<NestExpressApplication>(AppModule.with(config), {
    logger: new NestLog(),
    abortOnError: false,
    bodyParser: false,
  });
  refuseUnmarkedHandlers(app);
  app.useBodyParser('json', { limit: '200kb' });
  app.set('trust proxy', config.trustProxy);
  app.setGlobalPrefix('api', { exclude: ['healthz', 'readyz', 'metrics'] });
  app.useWebSocketAdapter(new LiveAdapter(app));
  await pages(app);
  return app;
}
