import type { Actor } from '@ruta/contracts/identity/actor';
import type { DeviceId } from '@ruta/contracts/protocol/ids';
import type { DefaultEventsMap, Server, Socket } from 'socket.io';

/** What the server knows of a connection. `actor` is refreshed when its roles change. */
export interface SocketData {
  actor: Actor;
  deviceId: DeviceId | null;
}

export type LiveSocket = Socket<DefaultEventsMap, DefaultEventsMap, DefaultEventsMap, SocketData>;
export type LiveServer = Server<DefaultEventsMap, DefaultEventsMap, DefaultEventsMap, SocketData>;
