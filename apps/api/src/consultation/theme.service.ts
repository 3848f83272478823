import { Injectable } from '@nestjs/common';
import type {
  MergeThemes,
  PlaceContributions,
  SplitTheme,
  WriteTheme,
} from '@ruta/contracts/consultation/theme';
import { type PersonId, ThemeId } from '@ruta/contracts/protocol/ids';
import { partsOf } from '@ruta/domain/consultation/lineage';
import { uuidv7 } from 'uuidv7';
import type { KnownEntity } from '../entity/entity.directory.ts';
import { RecordService } from '../evidence/record.service.ts';
import type { Tx } from '../platform/database/transactions.ts';
import { Refused } from '../platform/http/refused.ts';
import { ContributionStore } from './contribution.store.ts';
import { LineageStore } from './lineage.store.ts';
import { SuggestionService } from './suggestion.service.ts';
import { ThemeReader } from './theme-reader.ts';
import { ThemeStore } from './theme.store.ts';

/** Grouping: themes are made, merged and split, and contributions are put under them. Nothing loses its ancestry. */
@Injectable()
export class ThemeService {
  constructor(
    private readonly store: ThemeStore,
    private readonly reader: ThemeReader,
    private readonly contributions: ContributionStore,
    private readonly lineage: LineageStore,
    private readonly suggestions: SuggestionService,
    private readonly record: RecordService,
  ) {}

  async createIn(tx: Tx, entity: KnownEntity, planId: string, wanted: WriteTheme): Promise<ThemeId> {
    const id = ThemeId.parse(uuidv7());
    await this.store.insert(tx, entity.id, { ...wanted, id, planId });
    await this.record.append(tx, entity.id, 'theme.created', id, { planId });
    return id;
  }

  async updateIn(tx: Tx, entity: KnownEntity, id: ThemeId, wanted: WriteTheme): Promise<void> {
    if (!(await this.store.update(tx, entity.id, id, wanted.name, wanted.description)))
      throw new Refused('consultation.theme-gone');
    await this.record.append(tx, entity.id, 'theme.renamed', id, {});
  }

  /** K8: several become a new one. Of their chosen problems the one chosen last stays chosen. */
  async mergeIn(
    tx: Tx,
    entity: KnownEntity,
    wanted: Omit<MergeThemes, 'opId'>,
    by: PersonId | null,
    at = new Date(),
  ): Promise<ThemeId> {
    const themes = await this.store.lockMany(tx, entity.id, wanted.themeIds);
    const [first] = themes;
    const together = themes.every((theme) => theme.state === 'active' && theme.plan_id === first?.plan_id);
    if (!first || themes.length !== wanted.themeIds.length || !together)
      throw new Refused('consultation.theme-gone');
    const from = themes.map((theme) => theme.id);
    const id = ThemeId.parse(uuidv7());
    await this.store.insert(tx, entity.id, { ...wanted, id, planId: first.plan_id });
    const members = await this.store.members(tx, entity.id, from);
    const placements = members.map((member) => ({
      id: uuidv7(),
      contributionId: member.id,
      themeId: id,
      problemId: member.problem_id,
      words: [],
    }));
    await this.contributions.place(tx, entity.id, placements, { how: 'merge', personId: by, at });
    const problems = await this.store.problems(tx, entity.id, from);
    const chosen = problems.find((problem) => problem.state === 'chosen')?.id ?? null;
    await this.store.moveProblems(
      tx,
      entity.id,
      problems.map((problem) => problem.id),
      id,
      chosen,
    );
    await this.store.moveRules(tx, entity.id, from, id);
    await this.store.moveProjects(tx, entity.id, from, id);
    await this.store.setState(tx, entity.id, from, 'merged');
    const pairs = from.map((parent) => ({ from: parent, to: id }));
    const { reason } = wanted;
    await this.lineage.append(tx, entity.id, {
      subject: 'theme',
      kind: 'merge',
      pairs,
      reason,
      personId: by,
      at,
    });
    await this.record.append(
      tx,
      entity.id,
      'themes.merged',
      id,
      { from, contributions: members.length },
      at.getTime(),
    );
    return id;
  }

  /** K8: one becomes several new ones; what no part names goes with the first. Answers with the parts' ids in order. */
  async splitIn(
    tx: Tx,
    entity: KnownEntity,
    themeId: ThemeId,
    { parts, reason }: Omit<SplitTheme, 'opId'>,
    by: PersonId | null,
    at = new Date(),
  ): Promise<ThemeId[]> {
    const [theme] = await this.store.lockMany(tx, entity.id, [themeId]);
    if (theme?.state !== 'active') throw new Refused('consultation.theme-gone');
    const ids = parts.map(() => ThemeId.parse(uuidv7()));
    const idOf = (part: number): ThemeId => ids[part] ?? themeId;
    for (const [at_, part] of parts.entries())
      await this.store.insert(tx, entity.id, { ...part, id: idOf(at_), planId: theme.plan_id });
    const problems = await this.store.problems(tx, entity.id, [themeId]);
    const problemParts = partsOf(
      problems.map((problem) => problem.id),
      parts.map((part) => ({ contributionIds: part.problemIds })),
    );
    const themeOfProblem = new Map(
      problems.map((problem, index) => [problem.id, idOf(problemParts[index] ?? 0)]),
    );
    for (const problem of problems)
      await this.store.moveProblems(
        tx,
        entity.id,
        [problem.id],
        themeOfProblem.get(problem.id) ?? idOf(0),
        problem.id,
      );
    const members = await this.store.members(tx, entity.id, [themeId]);
    const memberParts = partsOf(
      members.map((member) => member.id),
      parts,
    );
    const placements = members.map((member, index) => {
      const into = idOf(memberParts[index] ?? 0);
      const follows = member.problem_id !== null && themeOfProblem.get(member.problem_id) === into;
      const problemId = follows ? member.problem_id : null;
      return { id: uuidv7(), contributionId: member.id, themeId: into, problemId, words: [] };
    });
    await this.contributions.place(tx, entity.id, placements, { how: 'split', personId: by, at });
    await this.store.moveRules(tx, entity.id, [themeId], idOf(0));
    await this.store.moveProjects(tx, entity.id, [themeId], idOf(0));
    await this.store.setState(tx, entity.id, [themeId], 'split');
    const pairs = ids.map((id) => ({ from: themeId, to: id }));
    await this.lineage.append(tx, entity.id, {
      subject: 'theme',
      kind: 'split',
      pairs,
      reason,
      personId: by,
      at,
    });
    await this.record.append(tx, entity.id, 'theme.split', themeId, { into: ids }, at.getTime());
    return ids;
  }

  /** K9: people place. Where the keyword rules had suggested the same, the placement says which words did it. */
  async placeIn(
    tx: Tx,
    entity: KnownEntity,
    { contributionIds, themeId, problemId }: PlaceContributions,
    by: PersonId | null,
    at = new Date(),
  ): Promise<number> {
    if (themeId) await this.reader.active(tx, entity.id, themeId);
    if (problemId && (await this.reader.problem(tx, entity.id, problemId)).theme_id !== themeId)
      throw new Refused('consultation.problem-elsewhere');
    const rows = await this.contributions.lockMany(tx, entity.id, contributionIds);
    if (rows.length !== new Set(contributionIds).size) throw new Refused('resource.not-found');
    const words = themeId
      ? await this.suggestions.wordsFor(tx, entity.id, contributionIds, themeId)
      : new Map();
    for (const how of ['rule', 'staff'] as const) {
      const placements = rows
        .filter((row) => words.has(row.id) === (how === 'rule'))
        .map((row) => ({
          id: uuidv7(),
          contributionId: row.id,
          themeId,
          problemId,
          words: words.get(row.id) ?? [],
        }));
      await this.contributions.place(tx, entity.id, placements, { how, personId: by, at });
    }
    const payload = { themeId, problemId, contributionIds: rows.map((row) => row.id) };
    await this.record.append(tx, entity.id, 'contributions.placed', themeId, payload, at.getTime());
    return rows.length;
  }
}
