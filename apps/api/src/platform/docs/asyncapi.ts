import { refusals } from '@ruta/contracts/protocol/refusal';
import { type Operation, policy } from '@ruta/domain/policy/policy';
import type { z } from 'zod';
import { commands, pushes } from './live-protocol.ts';
import { type JsonSchema, type NamedSchemas, usedComponents } from './named-schemas.ts';

const CHANNEL = { $ref: '#/channels/live' };

/** AsyncAPI 3 of the one Socket.IO connection: commands with their acknowledgements, and what the server pushes. */
export function asyncApiDocument(schemas: NamedSchemas, version: string) {
  const sent = Object.entries(commands).map(([event, { payload, value }]) => ({ event, payload, value }));
  const messages = {
    ...Object.fromEntries(
      sent.map(({ event, payload }) => [event, message(event, schemas.schemaOf(payload, 'input'))]),
    ),
    ...Object.fromEntries(
      sent.map(({ event, value }) => [`${event}.ack`, message(event, acknowledgement(value, schemas))]),
    ),
    ...Object.fromEntries(
      Object.entries(pushes).map(([event, schema]) => [
        event,
        message(event, schemas.schemaOf(schema, 'output')),
      ]),
    ),
  };
  const document = {
    asyncapi: '3.0.0',
    info: {
      title: 'Ruta Abierta, live',
      version,
      description:
        'One Socket.IO 4 connection (path /socket.io, default parser and namespace) beside the HTTP API. The device cookie says who one is. A command is an event with one payload and an acknowledgement; ok: true means committed. Whoever was away says the last number they have and gets what they missed.',
      license: { name: 'AGPL-3.0-or-later' },
    },
    defaultContentType: 'application/json',
    servers: {
      here: {
        host: '{host}',
        protocol: 'ws',
        pathname: '/socket.io',
        variables: { host: { default: 'localhost:3000' } },
      },
    },
    channels: {
      live: {
        address: '/socket.io',
        messages: Object.fromEntries(
          Object.keys(messages).map((name) => [name, { $ref: `#/components/messages/${name}` }]),
        ),
      },
    },
    operations: {
      ...Object.fromEntries(sent.map(({ event }) => [event, received(event)])),
      ...Object.fromEntries(
        Object.keys(pushes).map((event) => [
          event,
          { action: 'send', channel: CHANNEL, messages: [inChannel(event)] },
        ]),
      ),
    },
  };
  return { ...document, components: { messages, schemas: usedComponents(messages, schemas.components) } };
}

const message = (name: string, payload: JsonSchema) => ({ name, payload });
const inChannel = (name: string) => ({ $ref: `#/channels/live/messages/${name}` });

function received(event: string) {
  const operation = event in policy ? (event as Operation) : undefined;
  return {
    action: 'receive',
    channel: CHANNEL,
    messages: [inChannel(event)],
    reply: { channel: CHANNEL, messages: [inChannel(`${event}.ack`)] },
    ...(operation && { description: `Policy \`${operation}\`: ${policy[operation].join(', ')}.` }),
  };
}

function acknowledgement(value: z.ZodType, schemas: NamedSchemas): JsonSchema {
  return {
    oneOf: [
      {
        type: 'object',
        required: ['ok', 'value'],
        properties: { ok: { const: true }, value: schemas.schemaOf(value, 'output') },
      },
      {
        type: 'object',
        required: ['ok', 'refusal'],
        properties: {
          ok: { const: false },
          refusal: {
            type: 'object',
            required: ['code'],
            properties: { code: { enum: Object.keys(refusals) }, detail: { type: 'object' } },
          },
        },
      },
    ],
  };
}
