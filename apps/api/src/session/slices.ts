import type { LiveServer } from '../platform/realtime/typed-socket.ts';

/** So many lines are told in one go; then votes and commands that came meanwhile are heard. */
export const SLICE = 200;

type Lines = ReturnType<LiveServer['local']['to']>;

/**
 * Tells everybody of a room on this process, a large one bit by bit: for what may come a few milliseconds later to some.
 * Whoever left meanwhile is not told.
 */
export function tellInSlices(server: LiveServer, room: string, tell: (lines: Lines) => void): void {
  const ids = server.sockets.adapter.rooms.get(room);
  if (!ids) return;
  if (ids.size <= SLICE) return tell(server.local.to(room));
  const waiting = [...ids];
  const next = () => {
    const slice = waiting.splice(-SLICE).filter((id) => ids.has(id));
    if (slice.length > 0) tell(server.local.to(slice));
    if (waiting.length > 0) setImmediate(next);
  };
  next();
}

/** Lets what came meanwhile be heard. */
export const breath = () => new Promise<void>((resolve) => setImmediate(resolve));

/** How many lines of this process are in a room. */
export const linesIn = (server: LiveServer, room: string): number =>
  server.sockets.adapter.rooms.get(room)?.size ?? 0;
