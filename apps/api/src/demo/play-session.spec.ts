import { describe, expect, it } from '@jest/globals';
import type { AgendaItemId, CommitmentId, IdeaId, RoundId } from '@ruta/contracts/protocol/ids';
import { tallyOf } from '@ruta/domain/ballot/tally';
import { evolve } from '@ruta/domain/session/evolve';
import { emptySession } from '@ruta/domain/session/state';
import { sessions } from './content/sessions.ts';
import type { DemoSession } from './content/session.ts';
import { DemoIds } from './demo-ids.ts';
import { type PlayedSession, playSession } from './play-session.ts';
import { agendaOf } from './session-agenda.ts';
import { castOf } from './session-cast.ts';

const startsAt = Date.parse('2026-09-12T16:00:00Z');

function play(session: DemoSession): PlayedSession {
  if (!session.attendance) throw new Error('This one has not been held.');
  const ids = new DemoIds();
  const script = {
    item: (step: string) => ids.make<AgendaItemId>('item', step, startsAt),
    id: <Id extends string>(name: string) => ids.chance<Id>('script', name),
  };
  const cast = castOf(session.attendance, startsAt - 600_000, ids);
  return playSession({
    steps: session.steps,
    agenda: agendaOf(session, {
      item: script.item,
      commitment: (key) => ids.make<CommitmentId>('commitment', key, startsAt),
      id: script.id,
    }),
    ids: script,
    scheduledAt: startsAt - 86_400_000,
    startsAt,
    present: session.attendance,
    cast,
    ideaId: (step, at) => ids.chance<IdeaId>(step.key, at),
    roundId: (step) => ids.chance<RoundId>('round', step.key),
    subject: () => null,
    count: ({ spec, papers }, eligible) => ({
      root: '',
      result: {
        eligible: eligible.length,
        papersBy: { account: 0, guest: papers.length, assisted: 0, seat: 0, paper: 0, hands: 0 },
        tally: tallyOf(
          spec,
          papers.map(({ choice }) => choice),
        ),
        batches: [],
        uncounted: 0,
      },
    }),
    random: Math.random,
  });
}

const held = sessions.filter(({ attendance }) => attendance);

describe('the sessions of the past', () => {
  it.each(held)('$key runs through the rules of a live session to its end', (session) => {
    const { log, state, rounds } = play(session);
    expect(state.run.status).toBe('finished');
    expect(log.map(({ seq }) => seq)).toEqual(log.map((_, at) => at + 1));
    expect(log.map(({ at }) => at)).toEqual(log.map(({ at }) => at).sort((a, b) => a - b));
    expect(log.reduce(evolve, emptySession)).toEqual(state);
    expect(state.rounds.every(({ status }) => status === 'closed')).toBe(true);
    for (const { papers } of rounds)
      expect(new Set(papers.map(({ participant }) => participant.id)).size).toBe(papers.length);
    for (const [at, step] of session.steps.entries())
      expect(state.run.items[at]?.usedMs).toBe((step.used ?? 0) * 60_000);
    expect(state.floor.turns).toHaveLength(
      session.steps.reduce(
        (sum, step) => sum + (step.kind === 'discussion' ? (step.turns?.length ?? 0) : 0),
        0,
      ),
    );
  });

  it('chose the cause of the water session with 63 of 180 dots, the first of nine', () => {
    const water = held.find(({ key }) => key === 'jornada-agua');
    const state = water && play(water).state;
    const tally = state?.rounds[0]?.result?.tally;
    const votes = (tally?.options ?? []).map((option) => option.votes);
    expect(votes.sort((a, b) => b - a)).toEqual([63, 28, 22, 18, 15, 12, 10, 7, 5]);
    const leading = state?.rounds[0]?.spec.options.find(({ id }) => id === tally?.leading[0]);
    const group = state?.boards[0]?.groups.find(({ id }) => id === leading?.group);
    expect(group?.title).toBe(
      'La cuadrilla avisa a la oficina, pero nadie tiene la tarea de avisar a la gente.',
    );
  });

  it('approved version 7 of the water draft with 31 for, 2 against and 6 abstentions', () => {
    const table = held.find(({ key }) => key === 'mesa-agua-1');
    const round = table && play(table).state.rounds.at(-1);
    expect(round?.result?.tally.options.map(({ votes }) => votes)).toEqual([31, 2, 6]);
  });
});
