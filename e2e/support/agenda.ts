import { randomUUID } from 'node:crypto';
import type { AgendaDraft, PhaseContent } from '@ruta/contracts/session/agenda';
import type { SessionHeader } from '@ruta/contracts/session/http';
import { AgendaItemId } from '@ruta/contracts/protocol/ids';
import type { Person } from './people.ts';
import { sends } from './sends.ts';

/** An entry of an agenda for a test: a title and what happens. */
export const entry = (title: string, content: PhaseContent): AgendaDraft => ({
  id: AgendaItemId.parse(randomUUID()),
  title,
  plannedMs: 600_000,
  content,
});

/** Has somebody who may schedule do so, beside what they have on their screen. */
export const schedules = (
  person: Person,
  town: string,
  title: string,
  agenda: AgendaDraft[],
): Promise<SessionHeader> =>
  sends(person, `/entities/${town}/sessions`, {
    opId: randomUUID(),
    phaseId: null,
    title,
    place: 'Casa de la Cultura',
    startsAt: Date.now(),
    template: 'working-table',
    language: 'es',
    agenda,
  });
