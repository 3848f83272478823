import { ParseIntPipe, type Type } from '@nestjs/common';
import { ROUTE_ARGS_METADATA } from '@nestjs/common/constants.js';
import { RouteParamtypes } from '@nestjs/common/enums/route-paramtypes.enum.js';
import { z } from 'zod';
import { SchemaPipe } from '../http/schema.pipe.ts';
import { ANSWER } from './answers-with.decorator.ts';

export interface HandlerSchemas {
  body: z.ZodType | undefined;
  query: z.ZodType | undefined;
  /** By name in the path. */
  params: Map<string, z.ZodType>;
  answer: z.ZodType | undefined;
}

interface Argument {
  data?: unknown;
  pipes: unknown[];
}

/** What a controller's method takes and gives, read from the pipes and decorators that its requests go through. */
export function schemasOf(type: Type, method: string): HandlerSchemas {
  const found = (Reflect.getMetadata(ROUTE_ARGS_METADATA, type, method) ?? {}) as Record<string, Argument>;
  const handler = (type.prototype as Record<string, object>)[method];
  const schemas: HandlerSchemas = {
    body: undefined,
    query: undefined,
    params: new Map(),
    answer: handler && (Reflect.getMetadata(ANSWER, handler) as z.ZodType | undefined),
  };
  for (const [key, { data, pipes }] of Object.entries(found)) {
    const schema = schemaIn(pipes);
    if (!schema) continue;
    if (key.startsWith(`${RouteParamtypes.BODY}:`)) schemas.body = schema;
    if (key.startsWith(`${RouteParamtypes.QUERY}:`)) schemas.query = schema;
    if (key.startsWith(`${RouteParamtypes.PARAM}:`) && typeof data === 'string')
      schemas.params.set(data, schema);
  }
  return schemas;
}

function schemaIn(pipes: unknown[]): z.ZodType | undefined {
  const own = pipes.find((pipe): pipe is SchemaPipe<z.ZodType> => pipe instanceof SchemaPipe);
  if (own) return own.schema;
  return pipes.some((pipe) => pipe === ParseIntPipe || pipe instanceof ParseIntPipe) ? z.int() : undefined;
}
