import { Injectable } from '@nestjs/common';
import type { Actor } from '@ruta/contracts/identity/actor';
import { type EntityId, type PersonId, type PhaseId, SurveyQuestionId } from '@ruta/contracts/protocol/ids';
import type { ResultsFrom } from '@ruta/contracts/route/phase';
import { type AskedQuestion, QuestionnaireView } from '@ruta/contracts/survey/questionnaire';
import { SurveyList } from '@ruta/contracts/survey/results';
import { dayIn } from '@ruta/domain/calendar/day';
import { contentHash } from '@ruta/domain/evidence/canonical-json';
import { holds } from '@ruta/domain/policy/policy';
import { asksPapers, isClosedGroup, replyIntake, resultsArePublic } from '@ruta/domain/survey/reply-intake';
import { nextQuestions } from '@ruta/domain/survey/revision';
import { uuidv7 } from 'uuidv7';
import type { KnownEntity } from '../entity/entity.directory.ts';
import { RecordService } from '../evidence/record.service.ts';
import type { Tx } from '../platform/database/transactions.ts';
import { Refused } from '../platform/http/refused.ts';
import { RouteReader } from '../route/route-reader.ts';
import { type QuestionnaireRow, SurveyStore } from './survey.store.ts';

/** A phase that asks on paper or on a phone: a closed group may do without. */
const asks = `EXISTS (SELECT FROM survey_questionnaire q WHERE q.entity_id = p.entity_id AND q.phase_id = p.id)`;

/** What a survey asks: edited freely until somebody answers, from then on in versions (Y2). */
@Injectable()
export class QuestionnaireService {
  constructor(
    private readonly store: SurveyStore,
    private readonly routes: RouteReader,
    private readonly record: RecordService,
  ) {}

  async phase(tx: Tx, entityId: EntityId, phaseId: PhaseId, { steady = false } = {}) {
    const phase = await this.routes.phase(tx, entityId, phaseId, { steady });
    if (!asksPapers(phase.kind)) throw new Refused('survey.wrong-phase');
    return phase;
  }

  async view(tx: Tx, entity: KnownEntity, phaseId: PhaseId, actor: Actor): Promise<QuestionnaireView> {
    const phase = await this.phase(tx, entity.id, phaseId);
    const staff = holds(actor, 'organiser', entity.id) || holds(actor, 'facilitator', entity.id);
    if (phase.state === 'draft' && !staff) throw new Refused('resource.not-found');
    const newest = (await this.store.questionnaires(tx, entity.id, phaseId)).at(-1);
    const reply =
      actor.kind === 'visitor'
        ? null
        : await this.store.replyOfPerson(tx, entity.id, phaseId, actor.personId);
    const today = dayIn(Date.now(), entity.timeZone);
    return QuestionnaireView.parse({
      ...phase,
      phaseId,
      minimumCell: phase.settings.minimumCell,
      resultsFrom: phase.settings.resultsFrom,
      version: newest?.version ?? 0,
      rev: newest?.rev ?? 0,
      frozen: Boolean(newest?.frozen_at),
      // What will be asked is nobody's business before it is announced.
      questions: newest?.questions ?? [],
      open: newest !== undefined && replyIntake(phase, today, { byStaff: false }) === null,
      byInvitation: isClosedGroup(phase.kind),
      mine: reply && { folio: reply.folio, receivedAt: reply.received_at.getTime() },
    });
  }

  async list(tx: Tx, entityId: EntityId): Promise<SurveyList> {
    const rows: (SurveyList['items'][number] & { resultsFrom: ResultsFrom; asks: boolean })[] =
      await tx.query(
        `SELECT p.id AS "phaseId", p.kind, p.state, plan.number AS "planNumber", p.title, p.question,
              p.opens_on::text AS "opensOn", p.closes_on::text AS "closesOn",
              coalesce(p.settings ->> 'resultsFrom', 'close') AS "resultsFrom", ${asks} AS asks
       FROM phase p JOIN route r ON r.entity_id = p.entity_id AND r.id = p.route_id
       JOIN plan ON plan.entity_id = r.entity_id AND plan.id = r.plan_id
       WHERE p.entity_id = $1 AND p.state <> 'draft' AND (p.kind = 'focus-group' OR ${asks})
       ORDER BY p.opens_on DESC, p.id`,
        [entityId],
      );
    const items = rows.map((row) => ({
      ...row,
      resultsPublic: row.asks && resultsArePublic(row.state, row.resultsFrom),
    }));
    return SurveyList.parse({ items });
  }

  async writeIn(
    tx: Tx,
    entity: KnownEntity,
    phaseId: PhaseId,
    { expectedRev, questions }: { expectedRev: number; questions: AskedQuestion[] },
    by: PersonId | null,
    at = new Date(),
  ): Promise<void> {
    const phase = await this.phase(tx, entity.id, phaseId, { steady: true });
    if (phase.state !== 'draft' && phase.state !== 'announced' && phase.state !== 'open')
      throw new Refused('survey.not-open');
    await this.store.lock(tx, phaseId);
    const last = (await this.store.questionnaires(tx, entity.id, phaseId)).at(-1);
    if ((last?.rev ?? 0) !== expectedRev) throw new Refused('survey.stale');
    const next = this.next(last, questions);
    if (next === null) return;
    await this.store.writeQuestionnaire(tx, entity.id, phaseId, { ...next, by, at });
    const payload = {
      version: next.version,
      questions: next.questions.length,
      hash: contentHash(next.questions),
    };
    await this.record.append(tx, entity.id, 'survey.written', phaseId, payload, at.getTime());
  }

  private next(last: QuestionnaireRow | undefined, wanted: AskedQuestion[]) {
    if (!last) return { version: 1, rev: 1, questions: wanted };
    const newId = () => SurveyQuestionId.parse(uuidv7());
    const questions = last.frozen_at ? nextQuestions(last.questions, wanted, newId) : wanted;
    if (contentHash(questions) === contentHash(last.questions)) return null;
    return { version: last.version + (last.frozen_at ? 1 : 0), rev: last.rev + 1, questions };
  }
}
