import { z } from 'zod';
import { Attendance } from './event.ts';
import { SessionHeader } from './http.ts';
import { ParticipantCard } from './participant.ts';
import { SessionView } from './view.ts';
import { AudienceEvent } from './view-event.ts';

/**
 * `GET /api/entities/:entity/sessions/:id/replay`, once a session is over: what its screen was told, event by event, to
 * be folded into `from` up to any number. `present` is who was there from that number on.
 */
export const SessionReplay = z.object({
  header: SessionHeader,
  from: SessionView,
  events: z.array(AudienceEvent),
  present: z.array(z.object({ seq: z.int(), present: Attendance })),
  names: z.array(ParticipantCard),
});
export type SessionReplay = z.infer<typeof SessionReplay>;
