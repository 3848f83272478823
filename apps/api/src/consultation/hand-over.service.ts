import { Injectable } from '@nestjs/common';
import type { HandOver } from '@ruta/contracts/consultation/hand-over';
import type { SessionOrigin } from '@ruta/contracts/consultation/session-origin';
import { BranchId, type ProblemView } from '@ruta/contracts/consultation/theme';
import { type EntityId, ProblemId } from '@ruta/contracts/protocol/ids';
import type { SessionMinutes } from '@ruta/contracts/session/http';
import { resultsOf, sameOrigin, type SessionResult } from '@ruta/domain/consultation/hand-over';
import { uuidv7 } from 'uuidv7';
import type { KnownEntity } from '../entity/entity.directory.ts';
import { RecordService } from '../evidence/record.service.ts';
import type { Tx } from '../platform/database/transactions.ts';
import { Refused } from '../platform/http/refused.ts';
import { MinutesService } from '../session/minutes.service.ts';
import { ProblemService } from './problem.service.ts';
import { ThemeReader } from './theme-reader.ts';

type Wanted = Omit<HandOver, 'opId'>;
type Cause = Wanted['causes'][number] & { id: BranchId; result: SessionResult | null };

/** What a finished session chose becomes its theme's: one problem and its causes, each knowing where it comes from. */
@Injectable()
export class HandOverService {
  constructor(
    private readonly problems: ProblemService,
    private readonly reader: ThemeReader,
    private readonly minutes: MinutesService,
    private readonly record: RecordService,
  ) {}

  async handOverIn(tx: Tx, entity: KnownEntity, wanted: Wanted): Promise<ProblemId> {
    const minutes = await this.minutes.ofSession(entity.id, wanted.sessionId);
    if (minutes.header.status !== 'finished') throw new Refused('consultation.session-not-finished');
    const results = resultsOf(minutes);
    const origin = wanted.origin && found(results, wanted.origin).origin;
    const causes = wanted.causes.map((cause) => ({
      ...cause,
      id: cause.branchId ?? BranchId.parse(uuidv7()),
      result: cause.origin && found(results, cause.origin),
    }));
    const problemId = await this.write(tx, entity, wanted, causes);
    await this.keepOrigins(tx, entity.id, wanted.sessionId, problemId, origin, causes);
    await this.choose(tx, entity, problemId, minutes, causes);
    await this.record.append(tx, entity.id, 'problem.handed-over', problemId, {
      sessionId: wanted.sessionId,
      themeId: wanted.themeId,
      seq: minutes.seq,
      logHash: minutes.logHash,
      origin: origin && { ...origin },
      causes: causes.map(({ id, result }) => ({ id, origin: result && { ...result.origin } })),
    });
    return problemId;
  }

  /** Causes and effects the problem had already stay beside the new ones. */
  private async write(tx: Tx, entity: KnownEntity, wanted: Wanted, causes: Cause[]): Promise<ProblemId> {
    const { problemId, themeId, statement } = wanted;
    const known = problemId ? await this.branchesOf(tx, entity.id, problemId) : [];
    const kept = known.filter(({ id }) => causes.every((cause) => cause.id !== id));
    if (causes.some(({ branchId }) => branchId && known.every(({ id }) => id !== branchId)))
      throw new Refused('consultation.problem-elsewhere');
    const branches = [
      ...causes.map(({ id, text }) => ({ id, kind: 'cause' as const, text })),
      ...kept.map(({ id, kind, text }) => ({ id, kind, text })),
    ];
    if (branches.length > 40) throw new Refused('request.invalid', { field: 'causes' });
    return this.problems.writeIn(tx, entity, problemId, { themeId, statement, branches });
  }

  private async branchesOf(tx: Tx, entityId: EntityId, id: ProblemId): Promise<ProblemView['branches']> {
    const [problem] = await this.reader.problems(tx, entityId, { id });
    if (!problem) throw new Refused('resource.not-found');
    return problem.branches;
  }

  private async keepOrigins(
    tx: Tx,
    entityId: EntityId,
    sessionId: string,
    problemId: ProblemId,
    origin: SessionOrigin | null,
    causes: Cause[],
  ): Promise<void> {
    const set = (table: 'problem' | 'problem_branch', id: string, from: SessionOrigin) =>
      tx.query(
        `UPDATE ${table} SET origin_session_id = $3, origin_kind = $4, origin_id = $5
         WHERE entity_id = $1 AND id = $2`,
        [entityId, id, sessionId, from.kind, from.id],
      );
    if (origin) await set('problem', problemId, origin);
    for (const { id, result } of causes) if (result) await set('problem_branch', id, result.origin);
  }

  private async choose(
    tx: Tx,
    entity: KnownEntity,
    problemId: ProblemId,
    { header }: SessionMinutes,
    causes: Cause[],
  ): Promise<void> {
    const points = causes.flatMap(({ id, result }) =>
      result?.points !== null && result?.ofPoints !== undefined && result.ofPoints !== null
        ? [{ branchId: id, points: result.points, ofPoints: result.ofPoints }]
        : [],
    );
    await this.problems.chooseIn(tx, entity, problemId, {
      branchIds: causes.map(({ id }) => id),
      phaseId: header.phaseId,
      sessionId: header.id,
      points,
      source: header.title,
    });
  }
}

/** What was not shown in the session is nothing it chose. */
function found(results: readonly SessionResult[], origin: SessionOrigin): SessionResult {
  const result = results.find((each) => sameOrigin(each.origin, origin));
  if (!result) throw new Refused('consultation.not-of-session');
  return result;
}
