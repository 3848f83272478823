import { createRequire } from 'node:module';
import { dirname } from 'node:path';

/** The folder of what draws an OpenAPI document: scripts and styles, served as they are. */
export const drawingFiles = dirname(createRequire(import.meta.url).resolve('swagger-ui-dist/package.json'));

/** Where they are served, and the script that starts them. */
export const drawnFrom = '/api/docs/drawing';
export const startsAt = '/api/docs/start.js';

export const openApiStart = `SwaggerUIBundle({ url: '/api/docs/openapi.json', dom_id: '#document', deepLinking: true });`;

/** The OpenAPI document as a page: every operation, foldable, to be tried out. */
export const openApiPage = `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Ruta Abierta: API</title><link rel="stylesheet" href="${drawnFrom}/swagger-ui.css"></head><body><div id="document"></div>
<script src="${drawnFrom}/swagger-ui-bundle.js"></script><script src="${startsAt}"></script></body></html>`;
