import { Injectable } from '@nestjs/common';
import type { ContributionDetail } from '@ruta/contracts/consultation/contribution';
import type { ProblemView } from '@ruta/contracts/consultation/theme';
import type { ThreadStep } from '@ruta/contracts/consultation/thread';
import { type EntityId, ThemeId } from '@ruta/contracts/protocol/ids';
import { lineageOf } from '@ruta/domain/consultation/lineage';
import type { Tx } from '../platform/database/transactions.ts';
import { BroughtCards, type CardAtTable } from '../session/brought-cards.ts';
import { LineageStore } from './lineage.store.ts';
import { ThemeReader } from './theme-reader.ts';
import { ThreadClauses } from './thread-clauses.ts';

interface PlacementRow {
  at: Date;
  theme_id: string;
  theme: string;
  how: 'author' | 'rule' | 'staff' | 'merge' | 'split';
  words: string[];
  others: number;
}

/** The life of one contribution, from what was said to what is done about it. */
@Injectable()
export class ThreadService {
  constructor(
    private readonly themes: ThemeReader,
    private readonly lineage: LineageStore,
    private readonly clauses: ThreadClauses,
    private readonly cards: BroughtCards,
  ) {}

  async steps(tx: Tx, entityId: EntityId, contribution: ContributionDetail): Promise<ThreadStep[]> {
    const { id, createdAt, answer } = contribution;
    const steps: ThreadStep[] = [{ kind: 'said', at: createdAt }];
    steps.push(...(await this.grouped(tx, entityId, id)));
    const problem = await this.problem(tx, entityId, contribution);
    if (problem) steps.push(problem);
    const causes = problem?.chosen && !problem.throughTheme ? problem.causes.map((cause) => cause.id) : [];
    const cards = await this.cards.of(tx, entityId, 'contributionId', id);
    steps.push(...cards.map(proposal), ...votesOf(cards));
    const groups = cards.flatMap(({ groupId }) => groupId ?? []);
    steps.push(
      ...(await this.clauses.steps(tx, entityId, {
        contribution: [id],
        project: contribution.about ? [contribution.about.id] : [],
        idea: cards.map(({ ideaId }) => ideaId),
        group: groups,
        cause: causes,
      })),
    );
    if (answer) steps.push({ kind: 'answer', at: answer.at, answer });
    return steps.toSorted(alongTheLine);
  }

  /** K34: what became of a project that was put to consultation. */
  async ofProject(tx: Tx, entityId: EntityId, projectId: string): Promise<ThreadStep[]> {
    const cards = await this.cards.of(tx, entityId, 'projectId', projectId);
    const clauses = await this.clauses.steps(tx, entityId, {
      project: [projectId],
      idea: cards.map(({ ideaId }) => ideaId),
      group: cards.flatMap(({ groupId }) => groupId ?? []),
    });
    return [...cards.map(proposal), ...votesOf(cards), ...clauses].toSorted(alongTheLine);
  }

  /** The placement that holds today, with the words of the first one: a merge does not take away why it is here. */
  private async grouped(tx: Tx, entityId: EntityId, id: string): Promise<ThreadStep[]> {
    const rows: PlacementRow[] = await tx.query(
      `SELECT p.at, p.theme_id, t.name AS theme, p.how, p.words,
              (SELECT count(*)::int FROM contribution o WHERE o.entity_id = p.entity_id AND o.theme_id = p.theme_id
               AND o.state = 'admitted' AND o.id <> $2) AS others
       FROM placement p JOIN theme t ON t.entity_id = p.entity_id AND t.id = p.theme_id
       WHERE p.entity_id = $1 AND p.contribution_id = $2 ORDER BY p.at, p.id`,
      [entityId, id],
    );
    const now = rows.at(-1);
    if (!now) return [];
    const entered = rows.find((row) => row.theme_id === now.theme_id) ?? now;
    const chosen = rows.findLast((row) => row.how !== 'merge' && row.how !== 'split');
    const edges = await this.lineage.all(tx, entityId, 'theme');
    return [
      {
        kind: 'grouped',
        at: entered.at.getTime(),
        themeId: ThemeId.parse(now.theme_id),
        theme: now.theme,
        others: now.others,
        how: chosen?.how ?? now.how,
        words: chosen?.words ?? [],
        lineage: lineageOf(now.theme_id, edges),
      },
    ];
  }

  /** With the causes a session chose, where it has chosen. */
  private async problem(
    tx: Tx,
    entityId: EntityId,
    { problem: put, theme, createdAt }: ContributionDetail,
  ): Promise<Extract<ThreadStep, { kind: 'problem' }> | null> {
    const problem = put
      ? (await this.themes.problems(tx, entityId, { id: put.id }))[0]
      : await this.chosenFor(tx, entityId, theme);
    if (!problem) return null;
    const { chosenIn } = problem;
    const chosen = problem.state === 'chosen';
    const causes = problem.branches.filter((branch) => branch.kind === 'cause');
    return {
      kind: 'problem',
      at: chosenIn?.at ?? createdAt,
      problemId: problem.id,
      statement: problem.statement,
      origin: problem.origin,
      chosen,
      causes: chosen ? causes.filter((cause) => cause.chosen) : causes,
      sessionId: chosenIn?.sessionId ?? null,
      sessionCode: chosenIn?.sessionCode ?? null,
      source: chosenIn?.source ?? '',
      throughTheme: put === null,
    };
  }

  /** One problem stands for the whole theme; also for what nobody put under any. */
  private async chosenFor(
    tx: Tx,
    entityId: EntityId,
    theme: ContributionDetail['theme'],
  ): Promise<ProblemView | undefined> {
    const problems = theme ? await this.themes.problems(tx, entityId, { themeId: theme.id }) : [];
    return problems.find(({ state }) => state === 'chosen');
  }
}

const proposal = ({ ideaId: _, votes: __, ...card }: CardAtTable): ThreadStep => ({
  kind: 'proposal',
  ...card,
});

/** S147: votes in which a card or its group was an option. */
const votesOf = (cards: readonly CardAtTable[]): ThreadStep[] =>
  cards.flatMap(({ votes, sessionId, sessionCode, session }) =>
    votes.map((vote) => ({ kind: 'vote' as const, ...vote, sessionId, sessionCode, session })),
  );

/** Stations of the line; clauses and answers share one, and come as they happened. */
const STATION = {
  said: 0,
  grouped: 1,
  problem: 2,
  proposal: 3,
  vote: 4,
  clause: 5,
  answer: 5,
  milestone: 6,
} as const;
const timeOf = (step: ThreadStep): number => (step.kind === 'milestone' ? Date.parse(step.day) : step.at);

/** Along the line rather than by the clock: a problem may be older than what was put under it. */
const alongTheLine = (one: ThreadStep, other: ThreadStep): number =>
  STATION[one.kind] - STATION[other.kind] || timeOf(one) - timeOf(other);
