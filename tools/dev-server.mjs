// The server of `npm run dev`: everything as in `npm start`, but the pages come from Vite, on the same port.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { createServer as createVite } from 'vite';
import { isService } from '../apps/api/dist/platform/http/web-pages.js';
import { start } from '../apps/cli/dist/start.js';
import { told } from '../apps/cli/dist/told.js';

const web = fileURLToPath(new URL('../apps/web/', import.meta.url));

async function pagesFromVite(app) {
  const vite = await createVite({
    configFile: `${web}vite.config.ts`,
    appType: 'custom',
    server: { middlewareMode: true, ws: { server: app.getHttpServer() } },
  });
  app.use((request, response, next) =>
    isService(request.path) ? next() : vite.middlewares(request, response, next),
  );
  app.use(async (request, response, next) => {
    if (request.method !== 'GET' || !request.accepts('html') || isService(request.path)) return next();
    try {
      const page = readFileSync(`${web}index.html`, 'utf8');
      response.type('html').send(await vite.transformIndexHtml(request.originalUrl, page));
    } catch (error) {
      next(error);
    }
  });
}

start(process.env, pagesFromVite).catch((error) => {
  console.error(told(error));
  process.exit(1);
});
