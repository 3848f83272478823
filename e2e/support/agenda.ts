import { randomUUID } from 'node:crypto';
import type { AgendaDraft, PhaseContent } from '@ruta/contracts/session/agenda';
import type { SessionHeader } from '@ruta/contracts/session/http';
import { AgendaItemId } from '@ruta/contracts/protocol/ids';
import type { Person } from './people.ts';

/** An entry of an agenda for a test: a title and what happens. */
export const entry = (title: string, content: PhaseContent): AgendaDraft => ({
  id: AgendaItemId.parse(randomUUID()),
  title,
  plannedMs: 600_000,
  content,
});

/** Has somebody who may schedule do so, beside what they have on their screen. */
export async function schedules(
  { page }: Person,
  town: string,
  title: string,
  agenda: AgendaDraft[],
): Promise<SessionHeader> {
  const answer = await page.request.post(`/api/entities/${town}/sessions`, {
    headers: { 'x-ruta': '1' },
    data: {
      opId: randomUUID(),
      phaseId: null,
      title,
      place: 'Casa de la Cultura',
      startsAt: Date.now(),
      template: 'working-table',
      language: 'es',
      agenda,
    },
  });
  if (!answer.ok()) throw new Error(`no session: ${await answer.text()}`);
  return (await answer.json()) as SessionHeader;
}
