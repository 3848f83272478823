import { z } from 'zod';
import { NoticeVersion } from '../identity/privacy.ts';
import { FormalKind } from '../formal/kind.ts';
import { DisplayName } from '../identity/display-name.ts';
import { Locale } from '../identity/sign-in.ts';
import { RoundView } from '../ballot/round.ts';
import { MOST_TABLES } from '../breakout/phase.ts';
import { BoardView } from '../board/view.ts';
import {
  AgendaItemId,
  AgendaTemplateId,
  BodyId,
  EntityId,
  OpId,
  ParticipantId,
  PhaseId,
  SessionId,
} from '../protocol/ids.ts';
import { Instant } from '../protocol/instant.ts';
import { plainText } from '../protocol/text.ts';
import { AgendaDraft, AgendaItem } from './agenda.ts';
import { Attendance } from './event.ts';
import { ParticipantCard } from './participant.ts';
import { PartsView } from './parts.ts';
import { PhaseKind } from '../route/phase.ts';
import { SessionCode } from './session-code.ts';
import { Stance } from './stance.ts';
import { SessionStatus, SessionView } from './view.ts';

/**
 * What a session is called and where it takes place. `startsAt` is the planned start; `language` that of its wall, its
 * paper and its minutes, where nobody asks for another (decision 0020).
 */
export const SessionHeader = z.object({
  id: SessionId,
  entityId: EntityId,
  entity: z.string(),
  phaseId: PhaseId.nullable(),
  /** Of the phase it belongs to, where it belongs to one. */
  phaseKind: PhaseKind.optional(),
  code: z.string(),
  title: z.string(),
  place: z.string().nullable(),
  language: Locale,
  startsAt: Instant,
  plannedMs: z.int(),
  status: SessionStatus,
  /** A formal session of a body; `number` counts those of its kind in the year. */
  formal: z
    .object({ bodyId: BodyId, kind: FormalKind, number: z.int().positive(), year: z.int() })
    .optional(),
  /** A rehearsal: outside the record, and gone when it is left. */
  rehearsal: z.boolean().optional(),
  /** Why it does not take place, where it was called off. */
  calledOff: z.string().optional(),
});
export type SessionHeader = z.infer<typeof SessionHeader>;

export const AgendaTemplateName = z.enum([
  'open-session',
  'working-table',
  'hackathon-day',
  'one-two-four-all',
  'consent-round',
]);
export type AgendaTemplateName = z.infer<typeof AgendaTemplateName>;

/**
 * `POST /api/entities/:entity/sessions` → SessionHeader. Without `agenda`, the template's is made in `language`. A formal
 * session of a body is called instead (`CallSession`).
 */
export const ScheduleSession = z.object({
  opId: OpId,
  phaseId: PhaseId.nullable(),
  title: plainText(160, 1),
  place: plainText(160).nullable(),
  startsAt: Instant,
  template: AgendaTemplateName,
  language: Locale.default('es'),
  agenda: z.array(AgendaDraft).max(60).nullable().default(null),
});
export type ScheduleSession = z.infer<typeof ScheduleSession>;

/**
 * A template of the entity itself: `GET/POST /api/entities/:entity/agenda-templates`, `DELETE …/agenda-templates/:id`.
 * `clock` is a locked hour on the wall (`12:00`), since a template has no day.
 */
export const TemplateEntry = AgendaDraft.omit({ lockedStart: true }).extend({
  clock: z
    .string()
    .regex(/^([01]\d|2[0-3]):[0-5]\d$/)
    .nullable(),
});
export type TemplateEntry = z.infer<typeof TemplateEntry>;
export const KeepTemplate = z.object({
  opId: OpId,
  name: plainText(80, 1),
  entries: z.array(TemplateEntry).min(1).max(60),
});
export type KeepTemplate = z.infer<typeof KeepTemplate>;
export const AgendaTemplate = z.object({
  id: AgendaTemplateId,
  name: z.string(),
  entries: z.array(TemplateEntry),
  keptAt: Instant,
});
export type AgendaTemplate = z.infer<typeof AgendaTemplate>;
export const AgendaTemplateList = z.object({ items: z.array(AgendaTemplate) });
export type AgendaTemplateList = z.infer<typeof AgendaTemplateList>;

/**
 * `POST …/sessions/:id/rehearsal` → SessionHeader of a rehearsal of that session, with so many simulated people;
 * `DELETE …/sessions/:id` deletes a rehearsal (and nothing else).
 */
export const Rehearse = z.object({
  opId: OpId,
  people: z.int().min(0).max(300),
});
export type Rehearse = z.infer<typeof Rehearse>;

/** `PATCH /api/entities/:entity/sessions/:id` → SessionHeader. */
export const EditSession = z.object({
  title: plainText(160, 1).optional(),
  place: plainText(160).nullable().optional(),
  startsAt: Instant.optional(),
  language: Locale.optional(),
  phaseId: PhaseId.nullable().optional(),
  /** Why a formal session is moved to a day with less notice than its body asks for; it is published. */
  reason: plainText(600, 1).nullable().optional(),
});
export type EditSession = z.infer<typeof EditSession>;

/** `GET /api/entities/:entity/sessions?phase=&cursor=`, soonest first. */
export const SessionList = z.object({ items: z.array(SessionHeader), next: z.string().nullable() });
export type SessionList = z.infer<typeof SessionList>;

/** `GET /api/sessions/code/:code` → SessionHeader, for whoever has the code. Guessing is limited. */

/** `POST /api/sessions/join`: takes a seat, the same one for the same device or account; makes the guest if needed. */
export const TakeSeat = z.object({
  code: SessionCode,
  /** The table at which one stands, from its sign; taken where one may choose or has no place yet. */
  table: z.int().min(1).max(MOST_TABLES).optional(),
  name: DisplayName.nullable().default(null),
  mode: z.enum(['room', 'online']).default('room'),
  /** The privacy notice that stood beside the name's field: a guest's name is stored only after it. */
  notice: NoticeVersion.optional(),
});
export type TakeSeat = z.input<typeof TakeSeat>;
export const SeatTaken = z.object({ header: SessionHeader, participant: ParticipantCard });
export type SeatTaken = z.infer<typeof SeatTaken>;

/** `GET /api/entities/:entity/sessions/:id/view/:audience`, with an ETag: first paint without the socket. */
export const SessionSnapshot = z.object({
  header: SessionHeader,
  edition: z.int(),
  view: SessionView,
  names: z.array(ParticipantCard),
});
export type SessionSnapshot = z.infer<typeof SessionSnapshot>;

/** `GET …/sessions/:id/participants` (facilitators) and `POST` there, which makes an assisted seat. */
export const ParticipantList = z.object({
  items: z.array(
    ParticipantCard.extend({
      joinedAt: Instant,
      removed: z.boolean(),
      unnamed: z.boolean(),
      /** The name that nobody else sees, where it is hidden. */
      hiddenName: z.string().nullable(),
    }),
  ),
});
export type ParticipantList = z.infer<typeof ParticipantList>;
export const AssistedSeat = z.object({ opId: OpId, name: DisplayName.nullable() });
export type AssistedSeat = z.infer<typeof AssistedSeat>;

/** `POST …/sessions/:id/screens` claims the projector that shows `code`; `GET` lists, `DELETE …/screens/:screenId` revokes. */
export const ClaimScreen = z.object({ code: SessionCode, label: plainText(60).default('') });
export type ClaimScreen = z.input<typeof ClaimScreen>;
export const PairedScreen = z.object({
  id: z.uuid(),
  label: z.string(),
  pairedAt: Instant,
  seenAt: Instant.nullable(),
});
export type PairedScreen = z.infer<typeof PairedScreen>;
export const ScreenList = z.object({ items: z.array(PairedScreen) });
export type ScreenList = z.infer<typeof ScreenList>;

/** Who had the floor, in which entry, and for how long. */
export const TurnTaken = z.object({
  participantId: ParticipantId,
  stance: Stance.nullable(),
  itemId: AgendaItemId.nullable(),
  at: Instant,
  ms: z.int(),
});
export type TurnTaken = z.infer<typeof TurnTaken>;

/** What was done at one table. The table itself, with its card, is among the parts. */
export const TableMinutes = z.object({
  id: SessionId,
  boards: z.array(BoardView),
  moderated: z.array(z.object({ id: z.string(), reason: z.string().nullable(), at: Instant })),
  rounds: z.array(RoundView),
  parts: PartsView,
  turns: z.array(TurnTaken),
  logHash: z.string(),
});
export type TableMinutes = z.infer<typeof TableMinutes>;

/** `GET …/sessions/:id/minutes`: the fold of the log that anybody may read, live and afterwards. */
export const SessionMinutes = z.object({
  header: SessionHeader,
  startedAt: Instant.nullable(),
  finishedAt: Instant.nullable(),
  attendance: z.object({
    participants: z.int(),
    room: z.int(),
    online: z.int(),
    assisted: z.int(),
    peak: Attendance,
    /** Largest first; null is whoever stands for none. */
    sectors: z.array(z.object({ sector: z.string().nullable(), people: z.int() })),
  }),
  agenda: z.array(AgendaItem),
  /** Each visit of an entry, in the order in which it happened. */
  steps: z.array(z.object({ itemId: z.string(), at: Instant, usedMs: z.int(), present: Attendance })),
  boards: z.array(BoardView),
  /** Ideas, and elements of parts, that were hidden. */
  moderated: z.array(z.object({ id: z.string(), reason: z.string().nullable(), at: Instant })),
  parts: PartsView,
  /** What the tables that are back left behind, each with the hash of its own log. */
  tables: z.array(TableMinutes),
  rounds: z.array(RoundView),
  turns: z.array(TurnTaken),
  names: z.array(ParticipantCard),
  /** Hash over the log as far as it goes: the same log gives the same hash anywhere. */
  seq: z.int(),
  logHash: z.string(),
});
export type SessionMinutes = z.infer<typeof SessionMinutes>;
