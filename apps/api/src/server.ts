import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { MOST_EVIDENCE_BYTES } from '@ruta/contracts/follow-up/evidence-file';
import { AppModule } from './app.module.ts';
import { Clock } from './platform/clock/clock.ts';
import type { RunningConfig } from './platform/config/config.module.ts';
import { serveApiDocs } from './platform/docs/api-docs.ts';
import { refuseUnmarkedHandlers } from './platform/http/handlers.ts';
import { privateAnswers } from './platform/http/private-answers.ts';
import { refuseUnreadable } from './platform/http/readable-address.ts';
import { watchRequests } from './platform/http/request-watch.ts';
import { serveWeb, type WebPages } from './platform/http/web-pages.ts';
import { limitRequests } from './platform/limits/request-limits.ts';
import { NestLog } from './platform/log/nest-log.ts';
import { Metrics } from './platform/metrics/metrics.ts';
import { LiveAdapter } from './platform/realtime/live.adapter.ts';
import type { Relay } from './platform/realtime/relay.ts';

/** The whole application, not listening yet: `listen(port)` opens it, `close()` ends requests, sockets and pool. */
export async function createServer(
  config: RunningConfig,
  pages: WebPages = serveWeb,
  clock: Clock = new Clock(),
): Promise<NestExpressApplication> {
  const relay = await relayTo(config.redisUrl);
  const app = await NestFactory.create<NestExpressApplication>(AppModule.with(config, clock), {
    logger: new NestLog(),
    abortOnError: false,
    bodyParser: false,
  });
  refuseUnmarkedHandlers(app);
  app.set('trust proxy', config.trustProxy);
  app.disable('x-powered-by');
  app.use(watchRequests(app.get(Metrics), config.trustProxy > 0));
  app.use(refuseUnreadable);
  const secure = config.publicUrl.startsWith('https:');
  app.use('/api', privateAnswers);
  app.use('/api', limitRequests({ secret: config.secret, secure }));
  app.useBodyParser('json', { limit: '200kb' });
  app.useBodyParser('raw', { type: ['image/*', 'application/octet-stream'], limit: MOST_EVIDENCE_BYTES });
  app.setGlobalPrefix('api', { exclude: ['healthz', 'readyz', 'metrics'] });
  app.useWebSocketAdapter(new LiveAdapter(app, relay));
  await pages(app, secure);
  serveApiDocs(app);
  return app;
}

/** Its client is loaded only where there is more than one process. */
async function relayTo(redisUrl: string | undefined): Promise<Relay | null> {
  if (!redisUrl) return null;
  const { connectRelay } = await import('./platform/realtime/relay.ts');
  return connectRelay(redisUrl);
}
