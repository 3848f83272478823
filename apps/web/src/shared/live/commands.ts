import type { ClientToServerBallot } from '@ruta/contracts/ballot/socket';
import type { ClientToServerDrafting } from '@ruta/contracts/drafting/events';
import type { ClientToServerEntity } from '@ruta/contracts/entity/entity-events';
import type { Ack } from '@ruta/contracts/protocol/refusal';
import type { ClientToServerSession } from '@ruta/contracts/session/socket';

/** Every command a page may send, of all topics. */
export type Commands = ClientToServerEntity &
  ClientToServerSession &
  ClientToServerBallot &
  ClientToServerDrafting;

export type CommandName = keyof Commands;
export type PayloadOf<Name extends CommandName> = Parameters<Commands[Name]>[0];
export type AnswerOf<Name extends CommandName> = Parameters<Commands[Name]>[1] extends (
  answer: Ack<infer Value>,
) => void
  ? Value
  : never;
