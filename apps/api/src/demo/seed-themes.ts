import type { PhaseId, PlanId, ProblemId, SessionId, ThemeId } from '@ruta/contracts/protocol/ids';
import type { Instant } from '@ruta/contracts/protocol/instant';
import { contentHash } from '@ruta/domain/evidence/canonical-json';
import { keywordRules } from './content/keyword-rules.ts';
import { type DemoProblem, type DemoTheme, lineage, themes } from './content/themes.ts';
import { moment } from './demo-rows.ts';
import type { DemoWorld } from './demo-world.ts';

/** When the coordination had read everything once and sorted it. */
export const sortedDaysAgo = 81;

interface ThemeText {
  readonly key: string;
  readonly name: string;
  readonly description: string;
}

/** The themes of today and those they came from, the rules that sorted into them, and their problems. */
export function seedThemes(world: DemoWorld): void {
  const { calendar } = world;
  const born = {
    residuos: calendar.moment(-lineage.split.daysAgo, '10:00'),
    mercado: calendar.moment(-lineage.joined.daysAgo, '10:00'),
  };
  const sorted = calendar.moment(-sortedDaysAgo, '10:00');
  for (const [position, theme] of themes.entries()) {
    const at = born[theme.key as keyof typeof born] ?? sorted + position;
    addTheme(world, theme, 'active', position, at);
    for (const problem of theme.problems) seedProblem(world, theme, problem, Math.max(at, sorted));
  }
  seedAncestors(world, sorted);
  for (const [position, { theme, word, also }] of keywordRules.entries())
    world.add('keyword_rule', { position, theme_id: world.ids.of<ThemeId>('theme', theme), word, also });
  const rules = keywordRules.map((rule) => ({ ...rule, theme: world.ids.of<ThemeId>('theme', rule.theme) }));
  const payload = { rules: rules.length, hash: contentHash(rules) };
  world.record.note(
    calendar.moment(-lineage.joined.daysAgo, '11:00'),
    'keyword-rules.written',
    null,
    payload,
  );
}

function addTheme(world: DemoWorld, theme: ThemeText, state: string, position: number, at: Instant): void {
  const id = world.ids.make<ThemeId>('theme', theme.key, at);
  const plan_id = world.ids.of<PlanId>('plan', 2);
  const { name, description } = theme;
  world.add('theme', { id, plan_id, name, description, state, position, created_at: moment(at) });
  world.record.note(at, 'theme.created', id, { planId: plan_id });
}

/** Two themes became one, that one became two, and one of these went on into the market's. */
function seedAncestors(world: DemoWorld, sorted: Instant): void {
  const { before, merged, split, joined } = lineage;
  const { calendar } = world;
  const at = {
    merged: calendar.moment(-merged.daysAgo, '10:00'),
    split: calendar.moment(-split.daysAgo, '10:00'),
    joined: calendar.moment(-joined.daysAgo, '10:00'),
  };
  for (const theme of [...before, joined.before]) addTheme(world, theme, 'merged', themes.length, sorted);
  addTheme(world, merged, 'split', themes.length, at.merged);
  addTheme(world, split.rest, 'merged', themes.length, at.split);
  becomes(
    world,
    'merge',
    before.map(({ key }) => key),
    [merged.key],
    merged.reason,
    at.merged,
    20,
  );
  becomes(world, 'split', [merged.key], [split.into, split.rest.key], split.reason, at.split);
  becomes(world, 'merge', [joined.before.key, split.rest.key], [joined.into], joined.reason, at.joined, 27);
}

function becomes(
  world: DemoWorld,
  kind: 'merge' | 'split',
  from: readonly string[],
  to: readonly string[],
  reason: string,
  at: Instant,
  contributions = 0,
): void {
  const idOf = (key: string) => world.ids.of<ThemeId>('theme', key);
  for (const [one, other] of from.flatMap((key) => to.map((target) => [key, target] as const)))
    world.add('lineage', {
      id: world.ids.at(at),
      subject: 'theme',
      kind,
      from_id: idOf(one),
      to_id: idOf(other),
      reason,
      person_id: world.person('sofia'),
      at: moment(at),
    });
  if (kind === 'split') world.record.note(at, 'theme.split', idOf(from[0] ?? ''), { into: to.map(idOf) });
  else world.record.note(at, 'themes.merged', idOf(to[0] ?? ''), { from: from.map(idOf), contributions });
}

function seedProblem(world: DemoWorld, theme: DemoTheme, problem: DemoProblem, at: Instant): void {
  const { calendar, ids, record } = world;
  const { chosen } = problem;
  const id = ids.make<ProblemId>('problem', problem.key, at);
  const themeId = ids.of<ThemeId>('theme', theme.key);
  const chosenAt = chosen ? calendar.moment(-chosen.daysAgo, '20:00') : null;
  const phaseId = ids.of<PhaseId>('phase', 'jornadas');
  const sessionId = chosen ? ids.of<SessionId>('session', chosen.session) : null;
  world.add('problem', {
    id,
    theme_id: themeId,
    statement: problem.statement,
    state: chosen ? 'chosen' : 'candidate',
    chosen_at: chosenAt === null ? null : moment(chosenAt),
    chosen_phase_id: chosen ? phaseId : null,
    chosen_session_id: sessionId,
    chosen_source: chosen?.source ?? '',
    created_at: moment(at),
  });
  record.note(at, 'problem.written', id, {
    themeId,
    branches: problem.causes.length + problem.effects.length,
  });
  seedBranches(world, id, problem, at);
  if (chosenAt === null) return;
  const branches = chosen?.causes.map((cause) => ids.of('cause', `${problem.key} ${cause}`)) ?? [];
  record.note(chosenAt, 'problem.chosen', id, { themeId, phaseId, sessionId, branchIds: branches });
}

function seedBranches(world: DemoWorld, problemId: ProblemId, problem: DemoProblem, at: Instant): void {
  const { chosen, causes, effects } = problem;
  const all = chosen?.points.reduce((sum, points) => sum + points, 0) ?? null;
  for (const [place, text] of causes.entries())
    world.add('problem_branch', {
      id: world.ids.make('cause', `${problem.key} ${place}`, at),
      problem_id: problemId,
      kind: 'cause',
      text,
      position: place,
      chosen: chosen?.causes.includes(place) ?? false,
      points: chosen?.points[place] ?? null,
      of_points: all,
    });
  for (const [place, text] of effects.entries())
    world.add('problem_branch', {
      id: world.ids.at(at),
      problem_id: problemId,
      kind: 'effect',
      text,
      position: causes.length + place,
      chosen: false,
      points: null,
      of_points: null,
    });
}
