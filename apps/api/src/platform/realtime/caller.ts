import type { LiveSocket } from './typed-socket.ts';

/** Whose rate a socket's events count against: the person's, over all their connections. */
export const callerOf = ({ id, data }: LiveSocket): string =>
  data.actor.kind === 'visitor' ? id : data.actor.personId;
