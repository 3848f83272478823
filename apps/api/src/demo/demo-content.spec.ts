import { describe, expect, it } from '@jest/globals';
import { SessionCode } from '@ruta/contracts/session/session-code';
import { publishable } from '@ruta/domain/consultation/cells';
import { themeClassifier } from '@ruta/domain/consultation/classify';
import { answers } from './content/answers.ts';
import type { DemoCommitment, DemoOrigin, DemoProse } from './content/commitment.ts';
import { arrivalOf, byTheme, contributions, themeOf } from './content/contributions.ts';
import { budgetRound, schoolRound, type DemoRound } from './content/feedback.ts';
import { focusGroup } from './content/focus-group.ts';
import { keywordRules } from './content/keyword-rules.ts';
import { moderated, upheldAppeal } from './content/moderated.ts';
import { demoPeople } from './content/people.ts';
import { placeNames } from './content/places.ts';
import { firstPlan } from './content/plan-first.ts';
import { aguaVersions } from './content/plan-second-agua.ts';
import { escuelaBefore } from './content/plan-second-escuela.ts';
import { presupuestoBefore } from './content/plan-second-presupuesto.ts';
import { secondPlan } from './content/plan-second.ts';
import { firstRoute, secondRoute } from './content/routes.ts';
import { formalCall } from './content/formal.ts';
import { heldSession } from './content/formal-held.ts';
import { resolutions, sectors, signedSchoolRoutes } from './content/secretariat.ts';
import { sessions } from './content/sessions.ts';
import { places, valle } from './content/territory.ts';
import { lineage, themes } from './content/themes.ts';

const tally = <T>(items: readonly T[], of: (item: T) => string): Record<string, number> => {
  const counts: Record<string, number> = {};
  for (const item of items) counts[of(item)] = (counts[of(item)] ?? 0) + 1;
  return counts;
};
const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);
const commitments: readonly DemoCommitment[] = [...firstPlan, ...secondPlan];
const seats = sectors.flatMap((sector) => sector.seats);
const problems = themes.flatMap((theme) => theme.problems);

describe('what people of the demo said', () => {
  it('is 312 contributions, numbered without a gap, no two with the same words', () => {
    expect(contributions.map(({ n }) => n)).toEqual(Array.from({ length: 312 }, (_, at) => at + 1));
    expect(new Set(contributions.map(({ text }) => text)).size).toBe(312);
  });

  it('came by telephone, computer, counter and paper', () => {
    expect(tally(contributions, ({ channel }) => channel)).toEqual({
      phone: 171,
      desktop: 52,
      assisted: 47,
      paper: 42,
    });
  });

  it('became 121 taken up, 74 in part, 58 not (nine as duplicates), 31 out of scope; 28 wait', () => {
    expect(tally(contributions, ({ outcome }) => outcome)).toEqual({
      'taken-up': 121,
      partly: 74,
      'not-taken-up': 49,
      duplicate: 9,
      'out-of-scope': 31,
      waiting: 28,
    });
  });

  it('spreads over eight themes and every neighbourhood', () => {
    expect(Object.fromEntries(Object.entries(byTheme).map(([key, said]) => [key, said.length]))).toEqual({
      agua: 77,
      presupuesto: 66,
      escuela: 58,
      transporte: 34,
      mercado: 27,
      mujeres: 21,
      residuos: 17,
      cultura: 12,
    });
    expect(contributions.filter(({ problem }) => problem === 'agua-cortes')).toHaveLength(41);
    expect(new Set(contributions.map(({ place }) => place))).toEqual(new Set(Object.keys(placeNames)));
  });

  it('has contribution 118 as it is known', () => {
    expect(contributions[117]).toMatchObject({
      channel: 'phone',
      place: 'tepozan',
      outcome: 'taken-up',
      answer: 'agua-cartel',
      problem: 'agua-cortes',
      text: 'Nos quitan el agua sin avisar. Mi mamá no usa internet y se entera cuando ya no sale nada. Que avisen con tiempo y con un cartel donde llega la pipa.',
    });
    expect(arrivalOf(118).day).toBe(5);
  });

  it('arrived in order within the 26 days', () => {
    const moments = contributions.map(({ n }) => arrivalOf(n)).map(({ day, minute }) => day * 1440 + minute);
    expect(moments).toEqual([...moments].sort((a, b) => a - b));
    expect(arrivalOf(312).day).toBe(25);
    expect(() => arrivalOf(313)).toThrow(RangeError);
  });

  it('stands under a problem of its own theme', () => {
    for (const { n, problem } of contributions) {
      const theme = themes.find(({ key }) => key === themeOf.get(n));
      expect(theme?.problems.map(({ key }) => key)).toContain(problem);
    }
  });
});

describe('what became of it', () => {
  it('gives every answered contribution a reason that is used, and no reason twice', () => {
    const given = contributions.flatMap((said) => ('answer' in said ? [said.answer] : []));
    const keys = answers.map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
    expect(new Set(given)).toEqual(new Set(keys));
    expect(new Set(answers.map(({ text }) => text)).size).toBe(answers.length);
    for (const { by, daysAgo } of answers) {
      expect(demoPeople[by]).toBeDefined();
      expect(daysAgo).toBeGreaterThan(0);
      expect(daysAgo).toBeLessThan(84);
    }
  });

  it('links each of the nine duplicates to an earlier twin of its theme that has an answer', () => {
    for (const said of contributions) {
      if (said.outcome !== 'duplicate') continue;
      const twin = contributions[said.duplicateOf - 1];
      expect(twin && 'answer' in twin && twin.n < said.n && themeOf.get(twin.n)).toBe(themeOf.get(said.n));
    }
  });

  it('leaves no contribution of the themes in feedback or signature without an answer', () => {
    const open = contributions.filter(({ outcome }) => outcome === 'waiting').map(({ n }) => themeOf.get(n));
    expect(open).not.toContain('presupuesto');
    expect(open).not.toContain('escuela');
  });

  it('has six more that were moderated, each with a reason, and one appeal that was upheld', () => {
    expect(moderated).toHaveLength(6);
    for (const { note } of moderated) expect(note.length).toBeGreaterThan(10);
    expect(contributions[upheldAppeal.contribution - 1]?.problem).toBe('mujeres-respuesta');
  });
});

describe('the keyword rules', () => {
  const classify = themeClassifier(keywordRules);

  it('are about forty and put exactly 260 of the 312 into their themes', () => {
    expect(keywordRules.length).toBeGreaterThanOrEqual(38);
    expect(keywordRules.length).toBeLessThanOrEqual(43);
    expect(contributions.filter(({ n, text }) => classify(text).theme === themeOf.get(n))).toHaveLength(260);
  });

  it('say about contribution 118 that “corte” and “avisar” put it there', () => {
    const { theme, matches } = classify(contributions[117]?.text ?? '');
    expect(theme).toBe('agua');
    expect(matches.map(({ word }) => word)).toEqual(expect.arrayContaining(['corte', 'avisar']));
  });

  it('name themes that exist, and every one of them', () => {
    expect(new Set(keywordRules.map(({ theme }) => theme))).toEqual(new Set(themes.map(({ key }) => key)));
  });
});

describe('themes and territory', () => {
  it('are eight; waste was merged from two, split again, and a part went on to the market', () => {
    expect(themes.map(({ key }) => key)).toEqual(Object.keys(byTheme));
    expect(lineage.before).toHaveLength(2);
    for (const n of lineage.split.contributions) expect(themeOf.get(n)).toBe(lineage.joined.into);
  });

  it('keep, where a session chose a cause, points for every cause', () => {
    for (const { causes, chosen } of problems) {
      if (!chosen) continue;
      expect(chosen.points).toHaveLength(causes.length);
      expect(sessions.some(({ key }) => key === chosen.session)).toBe(true);
    }
    const water = problems.find(({ key }) => key === 'agua-cortes');
    expect(water?.causes).toHaveLength(9);
    expect(water?.chosen?.points[1]).toBe(63);
    expect(Math.max(...(water?.chosen?.points ?? []))).toBe(63);
    expect(sum(water?.chosen?.points ?? [])).toBe(180);
  });

  it('make ten neighbourhoods and four communities of 84,200 people, each with an outline on the map', () => {
    expect(tally(places, ({ kind }) => kind)).toEqual({ neighbourhood: 10, community: 4 });
    expect(sum(places.map(({ people }) => people))).toBe(valle.population);
    for (const { outline } of places) {
      expect(outline.length).toBeGreaterThanOrEqual(4);
      for (const axis of outline.flat()) expect(axis >= 0 && axis <= 1000).toBe(true);
    }
  });
});

const runsOf = (prose: DemoProse) =>
  prose.flatMap((paragraph) => ('bullet' in paragraph ? paragraph.bullet : paragraph));
const originsOf = (commitment: DemoCommitment): DemoOrigin[] =>
  [
    ...[commitment.summary, commitment.central, commitment.causes, commitment.effects, commitment.objective]
      .flatMap(runsOf)
      .flatMap((run) => (typeof run === 'string' ? [] : run.slice(1))),
    ...commitment.milestones.flatMap(({ origins }) => origins ?? []),
    ...commitment.origins,
  ] as DemoOrigin[];
const textOf = (prose: DemoProse): string =>
  runsOf(prose)
    .map((run) => (typeof run === 'string' ? run : run[0]))
    .join('');
const citedBy = (commitment: DemoCommitment): Set<number> =>
  new Set(
    originsOf(commitment).flatMap((origin) => {
      if ('contribution' in origin) return [origin.contribution];
      if ('problem' in origin)
        return contributions.filter(({ problem }) => problem === origin.problem).map(({ n }) => n);
      return 'theme' in origin ? (byTheme[origin.theme] ?? []).map(({ n }) => n) : [];
    }),
  );

describe('the plans', () => {
  it('hold five commitments each, complete in every field', () => {
    expect(firstPlan).toHaveLength(5);
    expect(secondPlan).toHaveLength(5);
    expect(new Set(commitments.map(({ number }) => number)).size).toBe(10);
    for (const commitment of commitments) {
      for (const prose of [
        commitment.summary,
        commitment.central,
        commitment.causes,
        commitment.effects,
        commitment.objective,
      ])
        expect(textOf(prose).length).toBeGreaterThan(20);
      for (const rows of [
        commitment.support,
        commitment.counterparts,
        commitment.milestones,
        commitment.indicators,
        commitment.budget,
        commitment.risks,
        commitment.aims,
        commitment.values,
        commitment.goals,
        commitment.themes,
      ])
        expect(rows.length).toBeGreaterThan(0);
      expect(
        commitment.lead.institution && commitment.lead.post && commitment.goalsHow && commitment.population,
      ).toBeTruthy();
      for (const sorted of [commitment.aims, commitment.values, commitment.themes])
        expect(sorted).toEqual([...sorted].sort());
    }
  });

  it('cite contributions, causes, ideas, votes and sessions that exist', () => {
    const ballots = sessions.flatMap(({ key, steps }) =>
      steps.flatMap((step) => (step.kind === 'dots' || step.kind === 'ballot' ? [`${key}/${step.key}`] : [])),
    );
    for (const origin of commitments.flatMap(originsOf)) {
      if ('contribution' in origin) expect(contributions[origin.contribution - 1]).toBeDefined();
      if ('problem' in origin) expect(problems.map(({ key }) => key)).toContain(origin.problem);
      if ('theme' in origin) expect(byTheme[origin.theme]).toBeDefined();
      if ('cause' in origin)
        expect(problems.find(({ key }) => key === origin.cause[0])?.causes[origin.cause[1]]).toBeDefined();
      if ('ballot' in origin) expect(ballots).toContain(origin.ballot);
      if ('session' in origin) expect(sessions.map(({ key }) => key)).toContain(origin.session);
      if ('idea' in origin) {
        const steps = sessions.find(({ key }) => key === origin.idea[0])?.steps ?? [];
        const ideas = steps.flatMap((step) => (step.kind === 'ideas' ? (step.ideas ?? []) : []));
        expect(ideas[origin.idea[1]]).toBeDefined();
      }
    }
  });

  it('come from 41, 66 and 58 contributions, the first also from seven ideas and two votes', () => {
    const [water, budget, school] = secondPlan;
    expect(water && citedBy(water).size).toBe(41);
    expect(budget && citedBy(budget).size).toBe(66);
    expect(school && citedBy(school).size).toBe(58);
    const origins = water ? originsOf(water) : [];
    const distinct = (kind: string) =>
      new Set(origins.filter((origin) => kind in origin).map((origin) => JSON.stringify(origin))).size;
    expect(distinct('idea')).toBe(7);
    expect(distinct('ballot')).toBe(2);
  });

  it('cite only what its own theme said, save where an answer says otherwise', () => {
    for (const { theme, ...commitment } of secondPlan)
      for (const n of citedBy({ theme, ...commitment })) expect(themeOf.get(n)).toBe(theme);
  });

  it('judge the first plan as the independent evaluation did', () => {
    const judged = firstPlan.map(({ evaluations }) => evaluations.find(({ kind }) => kind === 'independent'));
    expect(judged.map((each) => [each?.activity, each?.completion, each?.openedGovernment])).toEqual([
      ['done', 'complete', 'major'],
      ['done', 'substantial', 'marginal'],
      ['in-progress', 'limited', 'no-change'],
      ['done', 'complete', 'marginal'],
      ['done', 'substantial', 'outstanding'],
    ]);
    expect(judged.at(-1)?.contested).toContain('Colectivo Ventana');
    for (const { milestones, reports } of firstPlan)
      for (const { milestone } of reports) expect(milestones.map(({ id }) => id)).toContain(milestone);
  });

  it('reach version 7 of the water draft by sections that exist, and words that were changed stand in the text', () => {
    expect(aguaVersions).toHaveLength(7);
    const [, budget, school] = secondPlan;
    for (const [now] of escuelaBefore) expect(school && textOf(school.objective)).toContain(now);
    for (const [now] of presupuestoBefore) expect(budget && textOf(budget.objective)).toContain(now);
  });
});

describe('sessions', () => {
  it('are open sessions and tables held, one for now, one in thirteen days, and one of every newer kind to come', () => {
    expect(tally(sessions, ({ phase }) => phase ?? 'stl')).toEqual({
      'mesas-1': 2,
      jornadas: 6,
      mesas: 10,
      stl: 1,
    });
    expect(sessions.filter(({ attendance }) => attendance)).toHaveLength(13);
    expect(sessions.find(({ at }) => at === 'now')).toMatchObject({ code: 'QX74MK', title: 'Mesa de agua' });
    expect(sessions.find(({ key }) => key === 'mesa-presupuesto-2')).toMatchObject({ day: 13, at: '17:00' });
    const codes = [...sessions, formalCall, heldSession].map(({ code }) => code);
    expect(new Set(codes).size).toBe(codes.length);
    for (const code of codes) expect(SessionCode.parse(code)).toBe(code);
    for (const { report } of sessions) expect((report ?? []).join('\n\n').length).toBeLessThan(2000);
  });

  it('add up: attendance by sector, ideas in groups, dots and papers not more than people', () => {
    for (const { attendance, steps } of sessions) {
      if (!attendance) continue;
      const people = attendance.room + attendance.online + attendance.assisted;
      expect(sum(Object.values(attendance.sectors))).toBe(people);
      const ideas = steps.flatMap((step) => (step.kind === 'ideas' ? (step.ideas ?? []) : []));
      const groups = steps.flatMap((step) => (step.kind === 'grouping' ? (step.groups ?? []) : []));
      expect(groups.flatMap((group) => [...group.ideas]).sort((a, b) => a - b)).toEqual(
        ideas.map((_, at) => at),
      );
      for (const step of steps) {
        if (step.kind === 'dots') expect(sum(groups.map(({ dots }) => dots ?? 0))).toBe(people * step.dots);
        if (step.kind === 'ballot')
          expect(sum(step.options.map(({ votes }) => votes ?? 0))).toBeLessThanOrEqual(people);
      }
    }
  });

  it('gave dots to the causes that the problems keep', () => {
    for (const { key, causes, chosen } of problems) {
      if (!chosen) continue;
      const groups = sessions
        .find((session) => session.key === chosen.session)
        ?.steps.flatMap((step) => (step.kind === 'grouping' ? (step.groups ?? []) : []));
      expect([key, groups?.map(({ title, dots }) => [title, dots])]).toEqual([
        key,
        causes.map((cause, at) => [cause, chosen.points[at]]),
      ]);
    }
  });

  it('has more than thirty ideas in the open session on water', () => {
    const ideas = sessions
      .find(({ key }) => key === 'jornada-agua')
      ?.steps.flatMap((step) => (step.kind === 'ideas' ? (step.ideas ?? []) : []));
    expect(ideas?.length).toBeGreaterThan(30);
  });
});

describe('secretariat and routes', () => {
  it('has seven seats, each with incumbent and alternate, one whose term ends within 60 days', () => {
    expect(seats).toHaveLength(7);
    expect(Object.fromEntries(sectors.map(({ kind, seats: held }) => [kind, held.length]))).toEqual({
      government: 2,
      'civil-society': 3,
      oversight: 1,
      business: 1,
    });
    expect(new Set(seats.flatMap(({ incumbent, alternate }) => [incumbent, alternate])).size).toBe(14);
    expect(seats.filter(({ until }) => typeof until === 'number' && until < 60)).toHaveLength(1);
  });

  it('waits for two signatures of seven', () => {
    expect(seats.length - new Set(signedSchoolRoutes.map(({ seat }) => seat)).size).toBe(2);
  });

  it('has two sessions held, each with resolutions of its day; one was called, with motions', () => {
    const days = [
      ...sessions.filter(({ phase }) => phase === null).map(({ day }) => -day),
      heldSession.daysAgo,
    ];
    expect(days).toHaveLength(2);
    for (const day of days) expect(resolutions.some(({ daysAgo }) => daysAgo === day)).toBe(true);
    const adopted = resolutions.filter(({ held }) => held === 'adopted').map(({ key }) => key);
    expect(heldSession.motions.map(({ resolution }) => resolution)).toEqual(adopted);
    expect(resolutions.filter(({ held }) => held === 'reviewed').map(({ key }) => key)).toEqual(
      heldSession.reviewed,
    );
  });

  it('has a route in six stops, the third open now, and one that is concluded', () => {
    expect(secondRoute.phases.map(({ state }) => state)).toEqual([
      'synthesised',
      'synthesised',
      'open',
      'announced',
      'announced',
      'announced',
    ]);
    expect(new Set(firstRoute.phases.map(({ state }) => state))).toEqual(new Set(['answered']));
  });

  it('publishes nothing of a focus group with fewer than five people behind it', () => {
    const { participants, findings, minimumCell } = focusGroup;
    const cells = participants.map(({ group, count }) => ({ targetGroup: group, reached: count }));
    const found = findings.map(({ group, people, text }) => ({ targetGroup: group, people, text }));
    const shown = publishable(cells, found, minimumCell);
    expect(shown.groups.map(({ reached }) => reached)).toEqual([6, 6, null, null]);
    expect(shown.findings).toHaveLength(4);
    const phase = firstRoute.phases.find(({ plan }) => plan.kind === 'focus-group');
    expect(phase?.plan.targetGroups).toEqual(focusGroup.participants.map(({ group }) => group));
    expect(phase?.plan.settings?.minimumCell).toBe(focusGroup.minimumCell);
    expect(focusGroup.said).toHaveLength(sum(focusGroup.participants.map(({ count }) => count)));
  });
});

const clausesOf = (key: DemoRound['commitment']): Set<string> => {
  const commitment = secondPlan.find((each) => each.key === key);
  if (!commitment) return new Set();
  const prose = (['summary', 'central', 'causes', 'effects', 'objective'] as const).flatMap((name) =>
    commitment[name].map((_, at) => `${name}.${at + 1}`),
  );
  const rows = [
    ...commitment.milestones.map(({ id }) => `milestones.${id}`),
    ...commitment.indicators.map(({ id }) => `indicators.${id}`),
    ...commitment.budget.map((_, at) => `budget.b${at + 1}`),
    ...commitment.risks.map((_, at) => `risks.r${at + 1}`),
    ...commitment.support.map((_, at) => `support.s${at + 1}`),
  ];
  return new Set([...prose, ...rows]);
};

describe('comments', () => {
  it('are 23 on the ways to school, all answered, and more than twelve on the budget, some waiting', () => {
    expect(schoolRound.comments).toHaveLength(23);
    expect(schoolRound.comments.filter(({ answer }) => !answer)).toHaveLength(0);
    expect(budgetRound.comments.length).toBeGreaterThan(12);
    expect(budgetRound.comments.filter(({ answer }) => !answer).length).toBeGreaterThan(0);
  });

  it.each([schoolRound, budgetRound])(
    'stand at clauses that exist and share answers that are used: $commitment',
    (round) => {
      const clauses = clausesOf(round.commitment);
      const used = new Set<string>();
      for (const [at, { clause, answer }] of round.comments.entries()) {
        expect(clauses).toContain(clause);
        if (answer) used.add(answer.key);
        if (answer && 'twin' in answer) expect(answer.twin).toBeLessThan(at + 1);
      }
      expect(used).toEqual(new Set(Object.keys(round.answers)));
    },
  );
});
