import type { Person } from './people.ts';
import { sends } from './sends.ts';

interface Route {
  id: string;
  rev: number;
  resolution: { id: string } | null;
  phases: { id: string; title: string; question: string }[];
}

/** The organiser puts one more question to the public, which is open from now on. */
export async function asksThePublic(organiser: Person, town: string, question: string): Promise<void> {
  const phase = { kind: 'consultation', title: 'Una pregunta más', question, channels: ['online'] };
  await opens(organiser, town, await announcesOneMore(organiser, town, phase));
}

/** One more phase at the end of the route, announced and open in twenty days; resolves with its id. */
export async function announcesOneMore(
  organiser: Person,
  town: string,
  wanted: { kind: string; title: string; question: string; channels: string[]; targetGroups?: string[] },
): Promise<string> {
  const send = sender(organiser, town);
  const route = await currentRoute(organiser, town);
  const [opensOn, closesOn] = [20, 40].map((days) =>
    new Date(Date.now() + days * 86_400_000).toLocaleDateString('en-CA', { timeZone: 'America/Mexico_City' }),
  );
  const added = await send(`/routes/${route.id}/phases`, {
    expectedRev: route.rev,
    opId: crypto.randomUUID(),
    at: route.phases.length,
    phase: { ...wanted, opensOn, closesOn },
  });
  const announced = await send(`/routes/${route.id}/announce`, {
    expectedRev: added.rev,
    resolutionId: route.resolution?.id,
  });
  const phase = announced.phases.find(({ question }) => question === wanted.question);
  if (!phase) throw new Error(`${wanted.title} was not added`);
  return phase.id;
}

/** Before its day, which asks for a reason, or on it. */
export const opens = (organiser: Person, town: string, phaseId: string): Promise<void> =>
  moves(organiser, town, phaseId, 'open', 'La mesa pidió preguntar de nuevo.');

export async function moves(
  organiser: Person,
  town: string,
  phaseId: string,
  to: 'open' | 'closed' | 'synthesised',
  reason: string,
): Promise<void> {
  const { id, rev } = await currentRoute(organiser, town);
  await sender(organiser, town)(`/routes/${id}/phases/${phaseId}/advance`, { expectedRev: rev, to, reason });
}

async function currentRoute(organiser: Person, town: string): Promise<Route> {
  const current = await organiser.context.request.get(`/api/entities${town}/route`);
  const { route }: { route: Route } = await current.json();
  return route;
}

function sender(organiser: Person, town: string) {
  return (path: string, data: object): Promise<Route> => sends(organiser, `/entities${town}${path}`, data);
}
