import { Injectable } from '@nestjs/common';
import type { ThreadStep } from '@ruta/contracts/consultation/thread';
import type { MilestoneProgress } from '@ruta/contracts/plan/progress';
import type { CitingClause } from '@ruta/contracts/drafting/provenance';
import type { CommitmentId, EntityId } from '@ruta/contracts/protocol/ids';
import { WHOLE } from '@ruta/domain/commitment/clauses';
import { Provenance } from '../drafting/provenance.service.ts';
import { type StoredVersion, VersionBook } from '../drafting/version-book.ts';
import type { Tx } from '../platform/database/transactions.ts';
import { Progress } from '../plan/progress.service.ts';

type Via = Extract<ThreadStep, { kind: 'clause' }>['via'];
/** The nearest first. */
const WAYS: readonly Via[] = ['contribution', 'project', 'idea', 'group', 'cause'];

/** Where a contribution or project ended up: the clauses that cite it or what became of it, and their milestones. */
@Injectable()
export class ThreadClauses {
  constructor(
    private readonly provenance: Provenance,
    private readonly versions: VersionBook,
    private readonly progress: Progress,
  ) {}

  /** The clauses of each commitment by the nearest way there: the contribution itself, its card, its group, its cause. */
  async steps(
    tx: Tx,
    entityId: EntityId,
    origins: Partial<Record<Via, readonly string[]>>,
  ): Promise<ThreadStep[]> {
    const cited = new Set<CommitmentId>();
    const clauses: { clause: CitingClause; via: Via }[] = [];
    for (const via of WAYS) {
      const all = [...(await this.provenance.citingMany(entityId, via, origins[via] ?? [])).values()].flat();
      const fresh = all.filter(({ commitmentId }) => !cited.has(commitmentId));
      const told = via === 'contribution' || via === 'project' ? exact(fresh) : firstOfEach(exact(fresh));
      for (const { commitmentId } of told) cited.add(commitmentId);
      clauses.push(...told.map((clause) => ({ clause, via })));
    }
    const steps: ThreadStep[] = [];
    const told = new Set<CommitmentId>();
    for (const { clause, via } of clauses) {
      const version = await this.versions.one(tx, entityId, clause.commitmentId, clause.version);
      steps.push(clauseStep(clause, via, version));
      if (told.has(clause.commitmentId) || !clause.inPlan) continue;
      told.add(clause.commitmentId);
      steps.push(...(await this.milestones(entityId, clause, version)));
    }
    return steps;
  }

  private async milestones(
    entityId: EntityId,
    clause: CitingClause,
    { form }: StoredVersion,
  ): Promise<ThreadStep[]> {
    const { milestones: reported } = await this.progress.of(entityId, clause.commitmentId);
    const last = new Map(reported.map((one) => [one.milestoneId, one]));
    return form.milestones.flatMap(({ id, activity, end }): ThreadStep[] => {
      if (end === null) return [];
      const report = last.get(id);
      return [
        {
          kind: 'milestone',
          day: end,
          ...commitmentOf(clause),
          title: activity,
          done: report?.activity === 'done',
          report: report ? reportOf(report) : null,
        },
      ];
    });
  }
}

const reportOf = ({ activity, asOf, evidence, files }: MilestoneProgress) => ({
  activity,
  asOf,
  link: evidence,
  files: files.filter(({ replacedBy }) => replacedBy === null).map(({ name }) => name),
});

const commitmentOf = ({ commitmentId, key, title }: CitingClause) => ({
  commitmentId,
  key,
  title,
  planNumber: Number(key.split('.')[0]),
});

const clauseStep = (clause: CitingClause, via: Via, version: StoredVersion): ThreadStep => ({
  kind: 'clause',
  at: version.at.getTime(),
  ...commitmentOf(clause),
  excerpt: clause.words || null,
  field: clause.clause,
  version: clause.version,
  via,
});

/** That a whole commitment comes from it says nothing more where one of its clauses does. */
function exact(clauses: readonly CitingClause[]): CitingClause[] {
  const told = new Set(clauses.flatMap((each) => (each.clause === WHOLE ? [] : [each.commitmentId])));
  return clauses.filter((each) => each.clause !== WHOLE || !told.has(each.commitmentId));
}

function firstOfEach(clauses: readonly CitingClause[]): CitingClause[] {
  const first = new Map<CommitmentId, CitingClause>();
  for (const clause of clauses) if (!first.has(clause.commitmentId)) first.set(clause.commitmentId, clause);
  return [...first.values()];
}
