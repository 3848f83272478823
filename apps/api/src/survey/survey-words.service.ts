import { Injectable } from '@nestjs/common';
import type { EntityId, PersonId, PhaseId } from '@ruta/contracts/protocol/ids';
import type { AskedQuestion } from '@ruta/contracts/survey/questionnaire';
import {
  type ModerateWords,
  type SurveyWords,
  SurveyWordsPage,
  type SurveyWordsQuery,
} from '@ruta/contracts/survey/results';
import { hintsOf } from '@ruta/domain/consultation/hints';
import type { KnownEntity } from '../entity/entity.directory.ts';
import { RecordService } from '../evidence/record.service.ts';
import type { Tx } from '../platform/database/transactions.ts';
import { Refused } from '../platform/http/refused.ts';
import { SurveyStore } from './survey.store.ts';

interface WordsRow {
  replyId: string;
  questionId: string;
  text: string;
  state: SurveyWords['state'];
  hiddenFor: SurveyWords['hiddenFor'];
  same: number;
}

const PAGE = 100;

/** What people wrote in a survey: read by somebody before anybody sees it, hidden only with a reason (Y7). */
@Injectable()
export class SurveyWordsService {
  constructor(
    private readonly store: SurveyStore,
    private readonly record: RecordService,
  ) {}

  async page(
    tx: Tx,
    entityId: EntityId,
    phaseId: PhaseId,
    { state }: SurveyWordsQuery,
  ): Promise<SurveyWordsPage> {
    const rows: (WordsRow & { total: number })[] = await tx.query(
      `SELECT w.reply_id AS "replyId", w.question_id AS "questionId", w.text, w.state, w.hidden_for AS "hiddenFor",
              count(*) OVER ()::int AS total, (count(*) OVER (PARTITION BY w.text) - 1)::int AS same
       FROM survey_words w JOIN survey_reply r ON r.entity_id = w.entity_id AND r.id = w.reply_id
       WHERE w.entity_id = $1 AND r.phase_id = $2 AND w.state = $3
       ORDER BY r.place, w.question_id LIMIT ${PAGE}`,
      [entityId, phaseId, state],
    );
    const questionnaires = await this.store.questionnaires(tx, entityId, phaseId);
    const asked = new Map<string, AskedQuestion>(
      questionnaires.flatMap(({ questions }) =>
        questions.map((question) => [question.id, question] as const),
      ),
    );
    return SurveyWordsPage.parse({
      items: rows.map(({ same, ...row }) => ({
        ...row,
        question: asked.get(row.questionId)?.text ?? '',
        hints: hintsOf(row.text, same),
      })),
      total: rows[0]?.total ?? 0,
    });
  }

  async moderateIn(
    tx: Tx,
    entity: KnownEntity,
    phaseId: PhaseId,
    decision: ModerateWords,
    by: PersonId,
    at = new Date(),
  ): Promise<void> {
    const { replyId, questionId, action } = decision;
    const [row]: { state: SurveyWords['state'] }[] = await tx.query(
      `SELECT w.state FROM survey_words w JOIN survey_reply r ON r.entity_id = w.entity_id AND r.id = w.reply_id
       WHERE w.entity_id = $1 AND r.phase_id = $2 AND w.reply_id = $3 AND w.question_id = $4 FOR NO KEY UPDATE OF w`,
      [entity.id, phaseId, replyId, questionId],
    );
    if (!row) throw new Refused('resource.not-found');
    const state = action === 'admit' ? 'admitted' : 'hidden';
    if (row.state === state) throw new Refused('survey.already-decided');
    const [reason, note] = decision.action === 'hide' ? [decision.reason, decision.note ?? ''] : [null, null];
    await tx.query(
      `UPDATE survey_words SET state = $4, hidden_for = $5, note = $6, decided_by = $7, decided_at = $8
       WHERE entity_id = $1 AND reply_id = $2 AND question_id = $3`,
      [entity.id, replyId, questionId, state, reason, note, by, at],
    );
    const payload = { phaseId, questionId, action, reason };
    await this.record.append(tx, entity.id, 'survey.words-moderated', replyId, payload, at.getTime());
  }
}
