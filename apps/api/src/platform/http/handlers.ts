import { RequestMethod, type Type } from '@nestjs/common';
import { GUARDS_METADATA, METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants.js';
import { MetadataScanner, ModulesContainer } from '@nestjs/core';
import {
  GATEWAY_METADATA,
  MESSAGE_MAPPING_METADATA,
  MESSAGE_METADATA,
} from '@nestjs/websockets/constants.js';
import type { INestApplicationContext } from '@nestjs/common';
import type { Operation } from '@ruta/domain/policy/policy';
import { SocketAllowGuard } from '../realtime/socket-allow.guard.ts';
import { OPERATION } from './allow.decorator.ts';

interface Marked {
  /** Class and method, for messages. */
  name: string;
  operation: Operation | undefined;
}

/** `path` as Express takes it, without the global prefix: `entities/:entity/roles`. */
export type HttpHandler = Marked & {
  kind: 'http';
  method: string;
  path: string;
  controller: Type;
  handler: string;
};
export type SocketHandler = Marked & { kind: 'socket'; event: string; guarded: boolean };
export type Handler = HttpHandler | SocketHandler;

/** Every HTTP route and socket event of the application, read from what the decorators left behind. */
export function handlersOf(app: INestApplicationContext): Handler[] {
  const modules = [...app.get(ModulesContainer).values()];
  const controllers = modules.flatMap((module) => [...module.controllers.values()]);
  const providers = modules.flatMap((module) => [...module.providers.values()]);
  return [
    ...typesOf(controllers).flatMap(httpHandlers),
    ...typesOf(providers)
      .filter((type) => Reflect.hasMetadata(GATEWAY_METADATA, type))
      .flatMap(socketHandlers),
  ];
}

/** Refuses to start an application in which somebody could be let in without being asked who they are. */
export function refuseUnmarkedHandlers(app: INestApplicationContext): void {
  const open = handlersOf(app).filter(
    (handler) => !handler.operation || (handler.kind === 'socket' && !handler.guarded),
  );
  if (open.length === 0) return;
  throw new Error(`These handlers pass by the policy table: ${open.map(({ name }) => name).join(', ')}`);
}

function typesOf(wrappers: { metatype: unknown }[]): Type[] {
  const isClass = (metatype: unknown): metatype is Type =>
    typeof metatype === 'function' && 'prototype' in metatype;
  return [...new Set(wrappers.map(({ metatype }) => metatype).filter(isClass))].filter(
    (type) => type.prototype,
  );
}

const methodsOf = (type: Type) =>
  new MetadataScanner().getAllMethodNames(type.prototype).map((name) => ({
    name: `${type.name}.${name}`,
    handler: name,
    method: type.prototype[name] as object,
  }));

function httpHandlers(type: Type): HttpHandler[] {
  const prefix = String(Reflect.getMetadata(PATH_METADATA, type) ?? '');
  return methodsOf(type)
    .filter(({ method }) => Reflect.hasMetadata(PATH_METADATA, method))
    .flatMap(({ name, handler, method }) =>
      [Reflect.getMetadata(PATH_METADATA, method)].flat().map((path: string) => ({
        kind: 'http' as const,
        name,
        controller: type,
        handler,
        method: RequestMethod[Reflect.getMetadata(METHOD_METADATA, method) as RequestMethod] ?? 'GET',
        path: [prefix, path]
          .flatMap((part) => part.split('/'))
          .filter(Boolean)
          .join('/'),
        operation: Reflect.getMetadata(OPERATION, method) as Operation | undefined,
      })),
    );
}

function socketHandlers(type: Type): SocketHandler[] {
  const guardsOf = (target: object) => (Reflect.getMetadata(GUARDS_METADATA, target) ?? []) as unknown[];
  return methodsOf(type)
    .filter(({ method }) => Reflect.hasMetadata(MESSAGE_MAPPING_METADATA, method))
    .map(({ name, method }) => ({
      kind: 'socket' as const,
      name,
      event: String(Reflect.getMetadata(MESSAGE_METADATA, method)),
      operation: Reflect.getMetadata(OPERATION, method) as Operation | undefined,
      guarded: [...guardsOf(type), ...guardsOf(method)].includes(SocketAllowGuard),
    }));
}
