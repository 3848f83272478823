import { refusals } from '@ruta/contracts/protocol/refusal';
import { policy } from '@ruta/domain/policy/policy';
import type { z } from 'zod';
import type { HttpHandler } from '../http/handlers.ts';
import { schemasOf } from './handler-schemas.ts';
import { type JsonSchema, type NamedSchemas, usedComponents } from './named-schemas.ts';

const OPEN = new Set(['healthz', 'readyz', 'metrics']);
const WRITES = new Set(['POST', 'PUT', 'PATCH', 'DELETE']);

/** OpenAPI 3.1 of every route, from the routes themselves and the contracts their pipes and answers name. */
export function openApiDocument(handlers: readonly HttpHandler[], schemas: NamedSchemas, version: string) {
  const paths: Record<string, Record<string, unknown>> = {};
  for (const handler of handlers) {
    const path = `${OPEN.has(handler.path) ? '' : '/api'}/${handler.path.replace(/:(\w+)/g, '{$1}')}`;
    (paths[path] ??= {})[handler.method.toLowerCase()] = operation(handler, schemas);
  }
  const document = {
    openapi: '3.1.0',
    info: {
      title: 'Ruta Abierta',
      version,
      description:
        'The participation route of a local open-government action plan. What happens live travels over Socket.IO: see the [AsyncAPI document](/api/docs/asyncapi). Every public page is made of the reading routes here.',
      license: { name: 'AGPL-3.0-or-later', identifier: 'AGPL-3.0-or-later' },
    },
    servers: [{ url: '/' }],
    paths: Object.fromEntries(Object.entries(paths).sort(([a], [b]) => (a < b ? -1 : 1))),
  };
  return {
    ...document,
    components: {
      schemas: { ...usedComponents(document, schemas.components), Problem: problem },
      securitySchemes: {
        device: {
          type: 'apiKey',
          in: 'cookie',
          name: 'ruta_device',
          description: 'Made by the first action.',
        },
      },
    },
  };
}

function operation(handler: HttpHandler, schemas: NamedSchemas) {
  const { body, query, params, answer } = schemasOf(handler.controller, handler.handler);
  const writes = WRITES.has(handler.method);
  const grantees = handler.operation ? policy[handler.operation] : [];
  const reading = !(grantees as readonly string[]).includes('anyone');
  return {
    operationId: handler.name,
    tags: [handler.operation?.split('.')[0] ?? 'other'],
    summary: sentence(handler.handler),
    description: `Policy \`${handler.operation}\`: ${grantees.join(', ')}.`,
    ...(reading && { security: [{ device: [] }] }),
    parameters: [
      ...pathParameters(handler.path, params, schemas),
      ...queryParameters(query, schemas),
      ...(writes ? [ownHeader] : []),
    ],
    ...(body && {
      requestBody: {
        required: true,
        content: { 'application/json': { schema: schemas.schemaOf(body, 'input') } },
      },
    }),
    responses: {
      [writes && handler.method === 'POST' ? '2XX' : '200']: {
        description: answer ? 'Done.' : 'Done, or a file.',
        ...(answer && { content: { 'application/json': { schema: schemas.schemaOf(answer, 'output') } } }),
      },
      default: {
        description: 'Refused, by name.',
        content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
      },
    },
  };
}

const ownHeader = {
  name: 'x-ruta',
  in: 'header',
  required: true,
  description: 'Shows that the request comes from no foreign form.',
  schema: { const: '1' },
};

function pathParameters(path: string, known: Map<string, z.ZodType>, schemas: NamedSchemas) {
  return [...path.matchAll(/:(\w+)/g)].map(([, name = '']) => {
    const schema = known.get(name);
    return {
      name,
      in: 'path',
      required: true,
      schema: schema ? schemas.schemaOf(schema, 'input') : { type: 'string' },
    };
  });
}

function queryParameters(query: z.ZodType | undefined, schemas: NamedSchemas) {
  if (!query) return [];
  const found = schemas.schemaOf(query, 'input');
  const object = resolved(found, schemas);
  const required = new Set((object['required'] as string[] | undefined) ?? []);
  return Object.entries((object['properties'] ?? {}) as Record<string, JsonSchema>).map(([name, schema]) => ({
    name,
    in: 'query',
    required: required.has(name),
    schema,
  }));
}

const resolved = (schema: JsonSchema, { components }: NamedSchemas): JsonSchema =>
  typeof schema['$ref'] === 'string' ? (components[schema['$ref'].split('/').at(-1) ?? ''] ?? {}) : schema;

/** `openVersion` → `open version`. */
const sentence = (method: string) => method.replace(/([A-Z])/g, (letter) => ` ${letter.toLowerCase()}`);

const problem: JsonSchema = {
  type: 'object',
  description:
    'RFC 9457. `code` is one of the product’s refusals; `detail` holds plain values for its sentence.',
  required: ['type', 'title', 'status', 'code'],
  properties: {
    type: { const: 'about:blank' },
    title: { type: 'string' },
    status: { type: 'integer' },
    code: { enum: Object.keys(refusals) },
    detail: { type: 'object', additionalProperties: { type: ['string', 'number', 'boolean'] } },
  },
};
