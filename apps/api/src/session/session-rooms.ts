import type { ParticipantId, RoundId, SessionId } from '@ruta/contracts/protocol/ids';
import type { Audience } from '@ruta/contracts/session/view';

/** Everybody in it gets the same bytes. */
export const audienceRoom = (id: SessionId, audience: Audience) => `session:${id}:${audience}`;
/** The devices of one participant in one session; at a table people are who they are in the plenary. */
export const participantRoom = (session: SessionId, id: ParticipantId) => `participant:${session}:${id}`;
/** Who has voted in a round, where that is what lets one see its numbers. */
export const votedRoom = (id: RoundId) => `voted:${id}`;
export const screenRoom = (screenId: string) => `screen:${screenId}`;
export const screenOfferRoom = (code: string) => `screen-offer:${code}`;
