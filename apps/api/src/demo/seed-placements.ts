import type { ContributionId, ProblemId, ThemeId } from '@ruta/contracts/protocol/ids';
import { themeClassifier } from '@ruta/domain/consultation/classify';
import type { DemoContribution } from './content/contribution.ts';
import { contributions, themeOf } from './content/contributions.ts';
import { keywordRules } from './content/keyword-rules.ts';
import { lineage } from './content/themes.ts';
import { moment } from './demo-rows.ts';
import type { DemoWorld } from './demo-world.ts';
import { sortedDaysAgo } from './seed-themes.ts';

const classify = themeClassifier(keywordRules);

/** The way into today's theme: by a rule or by hand, and for some by way of the themes that were before. */
export function seedPlacement(world: DemoWorld, said: DemoContribution, id: ContributionId): void {
  const theme = themeOf.get(said.n) ?? '';
  const { theme: suggested, matches } = classify(said.text);
  const ruled = suggested === theme;
  const words = ruled ? matches.filter((match) => match.theme === theme).map(({ word }) => word) : [];
  const way = wayInto(theme, said);
  for (const [step, { key, daysAgo, how }] of way.entries()) {
    const at = world.calendar.moment(-daysAgo, '10:00') + said.n;
    const last = step === way.length - 1;
    world.add('placement', {
      id: world.ids.at(at),
      contribution_id: id,
      theme_id: world.ids.of<ThemeId>('theme', key),
      problem_id: last ? world.ids.of<ProblemId>('problem', said.problem) : null,
      how: step === 0 ? (ruled ? 'rule' : 'staff') : how,
      words: step === 0 ? words : [],
      person_id: world.person('sofia'),
      at: moment(at),
    });
  }
}

interface Way {
  readonly key: string;
  readonly daysAgo: number;
  readonly how: 'merge' | 'split' | 'staff';
}

function wayInto(theme: string, { n, problem }: DemoContribution): Way[] {
  const { before, merged, split, joined } = lineage;
  const first = (key: string): Way => ({ key, daysAgo: sortedDaysAgo, how: 'staff' });
  const travelled = (split.contributions as readonly number[]).includes(n);
  if (theme === split.into || travelled) {
    const [lorry, recycling] = before;
    const start = problem === 'residuos-separar' ? recycling.key : lorry.key;
    const way = [first(start), { key: merged.key, daysAgo: merged.daysAgo, how: 'merge' as const }];
    const after = {
      key: travelled ? split.rest.key : split.into,
      daysAgo: split.daysAgo,
      how: 'split' as const,
    };
    if (!travelled) return [...way, after];
    return [...way, after, { key: joined.into, daysAgo: joined.daysAgo, how: 'merge' }];
  }
  if (theme !== joined.into) return [first(theme)];
  return [first(joined.before.key), { key: joined.into, daysAgo: joined.daysAgo, how: 'merge' }];
}

/** On the day of sorting, theme by theme, and again where a theme became another. */
export function recordPlacements(world: DemoWorld): void {
  const sorted = world.calendar.moment(-sortedDaysAgo, '12:00');
  const groups = new Map<string, number[]>();
  for (const said of contributions) {
    const key = wayInto(themeOf.get(said.n) ?? '', said)[0]?.key ?? '';
    groups.set(key, [...(groups.get(key) ?? []), said.n]);
  }
  for (const [key, numbers] of groups) {
    const themeId = world.ids.of<ThemeId>('theme', key);
    const contributionIds = numbers.map((n) => world.ids.of<ContributionId>('contribution', n));
    world.record.note(sorted, 'contributions.placed', themeId, { themeId, problemId: null, contributionIds });
  }
}
