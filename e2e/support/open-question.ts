import type { Person } from './people.ts';

interface Route {
  id: string;
  rev: number;
  resolution: { id: string } | null;
  phases: { id: string; question: string }[];
}

/** The organiser puts one more question to the public, which is open from now on. */
export async function asksThePublic(organiser: Person, town: string, question: string): Promise<void> {
  const send = async (path: string, data: object): Promise<Route> => {
    const answer = await organiser.context.request.post(`/api/entities${town}${path}`, {
      data,
      headers: { 'x-ruta': '1' },
    });
    if (!answer.ok()) throw new Error(`${path}: ${answer.status()} ${await answer.text()}`);
    return answer.json();
  };
  const current = await organiser.context.request.get(`/api/entities${town}/route`);
  const { route }: { route: Route } = await current.json();
  const [opensOn, closesOn] = [20, 40].map((days) =>
    new Date(Date.now() + days * 86_400_000).toLocaleDateString('en-CA', { timeZone: 'America/Mexico_City' }),
  );
  const phase = {
    kind: 'consultation',
    title: 'Una pregunta más',
    question,
    channels: ['online'],
    opensOn,
    closesOn,
  };
  const added = await send(`/routes/${route.id}/phases`, {
    expectedRev: route.rev,
    opId: crypto.randomUUID(),
    at: route.phases.length,
    phase,
  });
  const announced = await send(`/routes/${route.id}/announce`, {
    expectedRev: added.rev,
    resolutionId: route.resolution?.id,
  });
  const asked = announced.phases.find((other) => other.question === question);
  await send(`/routes/${route.id}/phases/${asked?.id}/advance`, {
    expectedRev: announced.rev,
    to: 'open',
    reason: 'La mesa pidió preguntar de nuevo.',
  });
}
