import { Injectable } from '@nestjs/common';
import type {
  ChooseProblem,
  MergeProblems,
  SplitProblem,
  WriteProblem,
} from '@ruta/contracts/consultation/theme';
import { type PersonId, ProblemId } from '@ruta/contracts/protocol/ids';
import { partsOf } from '@ruta/domain/consultation/lineage';
import { uuidv7 } from 'uuidv7';
import type { KnownEntity } from '../entity/entity.directory.ts';
import { RecordService } from '../evidence/record.service.ts';
import type { Tx } from '../platform/database/transactions.ts';
import { Refused } from '../platform/http/refused.ts';
import { ContributionStore } from './contribution.store.ts';
import { LineageStore } from './lineage.store.ts';
import { ProblemStore } from './problem.store.ts';
import { type ProblemFacts, ThemeReader } from './theme-reader.ts';

const alive = (problem: ProblemFacts | undefined): problem is ProblemFacts =>
  problem?.state === 'candidate' || problem?.state === 'chosen';

/** Problems of a theme with causes and effects; each theme has at most one that was chosen. */
@Injectable()
export class ProblemService {
  constructor(
    private readonly store: ProblemStore,
    private readonly reader: ThemeReader,
    private readonly contributions: ContributionStore,
    private readonly lineage: LineageStore,
    private readonly record: RecordService,
  ) {}

  async writeIn(tx: Tx, entity: KnownEntity, id: ProblemId | null, wanted: WriteProblem): Promise<ProblemId> {
    if (id === null) await this.reader.active(tx, entity.id, wanted.themeId);
    else await this.living(tx, entity, id, wanted.themeId);
    const problemId = id ?? ProblemId.parse(uuidv7());
    await this.store.write(tx, entity.id, { ...wanted, id: problemId });
    const branches = wanted.branches.map((branch) => ({ ...branch, id: branch.id ?? uuidv7() }));
    await this.store.writeBranches(tx, entity.id, problemId, branches);
    const payload = { themeId: wanted.themeId, branches: branches.length };
    await this.record.append(tx, entity.id, 'problem.written', problemId, payload);
    return problemId;
  }

  /** K8: several of one theme become a new one; causes and effects, and what was said, follow. */
  async mergeIn(
    tx: Tx,
    entity: KnownEntity,
    { problemIds, statement, reason }: Omit<MergeProblems, 'opId'>,
    by: PersonId | null,
    at = new Date(),
  ): Promise<ProblemId> {
    const problems = await this.store.lockMany(tx, entity.id, problemIds);
    const [first] = problems;
    const together = problems.every((problem) => alive(problem) && problem.theme_id === first?.theme_id);
    if (!first || problems.length !== problemIds.length || !together)
      throw new Refused('consultation.problem-elsewhere');
    const id = ProblemId.parse(uuidv7());
    const from = problems.map((problem) => problem.id);
    await this.store.write(tx, entity.id, { id, themeId: first.theme_id, statement });
    await this.store.moveBranches(tx, entity.id, from, id);
    const members = await this.store.members(tx, entity.id, from);
    await this.follow(
      tx,
      entity,
      first.theme_id,
      members.map((member) => [member.id, id]),
      'merge',
      by,
      at,
    );
    await this.store.setState(tx, entity.id, from, 'merged');
    const pairs = from.map((parent) => ({ from: parent, to: id }));
    await this.lineage.append(tx, entity.id, {
      subject: 'problem',
      kind: 'merge',
      pairs,
      reason,
      personId: by,
      at,
    });
    await this.record.append(tx, entity.id, 'problems.merged', id, { from }, at.getTime());
    return id;
  }

  /** K8: the causes and effects go with the first part. */
  async splitIn(
    tx: Tx,
    entity: KnownEntity,
    problemId: ProblemId,
    { parts, reason }: Omit<SplitProblem, 'opId'>,
    by: PersonId | null,
    at = new Date(),
  ): Promise<ProblemId[]> {
    const problem = await this.living(tx, entity, problemId, null);
    const ids = parts.map(() => ProblemId.parse(uuidv7()));
    const idOf = (part: number): ProblemId => ids[part] ?? problemId;
    for (const [index, part] of parts.entries())
      await this.store.write(tx, entity.id, {
        id: idOf(index),
        themeId: problem.theme_id,
        statement: part.statement,
      });
    await this.store.moveBranches(tx, entity.id, [problemId], idOf(0));
    const members = (await this.store.members(tx, entity.id, [problemId])).map((member) => member.id);
    const into = partsOf(members, parts);
    const moves = members.map((member, index): [string, string] => [member, idOf(into[index] ?? 0)]);
    await this.follow(tx, entity, problem.theme_id, moves, 'split', by, at);
    await this.store.setState(tx, entity.id, [problemId], 'split');
    const pairs = ids.map((id) => ({ from: problemId, to: id }));
    await this.lineage.append(tx, entity.id, {
      subject: 'problem',
      kind: 'split',
      pairs,
      reason,
      personId: by,
      at,
    });
    await this.record.append(tx, entity.id, 'problem.split', problemId, { into: ids }, at.getTime());
    return ids;
  }

  async chooseIn(
    tx: Tx,
    entity: KnownEntity,
    problemId: ProblemId,
    choice: ChooseProblem,
    at = new Date(),
  ): Promise<void> {
    const problem = await this.living(tx, entity, problemId, null);
    await this.store.choose(tx, entity.id, problem, { ...choice, at });
    const { phaseId, sessionId, branchIds } = choice;
    const payload = { themeId: problem.theme_id, phaseId, sessionId, branchIds };
    await this.record.append(tx, entity.id, 'problem.chosen', problemId, payload, at.getTime());
  }

  private async living(
    tx: Tx,
    entity: KnownEntity,
    id: ProblemId,
    themeId: string | null,
  ): Promise<ProblemFacts> {
    const problem = await this.reader.problem(tx, entity.id, id, 'FOR UPDATE');
    if (!alive(problem) || (themeId !== null && problem.theme_id !== themeId))
      throw new Refused('consultation.problem-elsewhere');
    return problem;
  }

  private async follow(
    tx: Tx,
    entity: KnownEntity,
    themeId: string,
    moves: readonly [contributionId: string, problemId: string][],
    how: 'merge' | 'split',
    personId: PersonId | null,
    at: Date,
  ): Promise<void> {
    const placements = moves.map(([contributionId, problemId]) => ({
      id: uuidv7(),
      contributionId,
      themeId,
      problemId,
      words: [],
    }));
    await this.contributions.place(tx, entity.id, placements, { how, personId, at });
  }
}
