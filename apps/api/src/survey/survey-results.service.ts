import { Injectable } from '@nestjs/common';
import type { EntityId, PhaseId, SurveyQuestionId } from '@ruta/contracts/protocol/ids';
import type { PhaseKind, PhaseState, ResultsFrom } from '@ruta/contracts/route/phase';
import type { AskedQuestion } from '@ruta/contracts/survey/questionnaire';
import { SurveyResults } from '@ruta/contracts/survey/results';
import { countedReplies, isClosedGroup, resultsArePublic } from '@ruta/domain/survey/reply-intake';
import { type CountedReply, coverageOf, questionResults } from '@ruta/domain/survey/results';
import type { Tx } from '../platform/database/transactions.ts';
import { QuestionnaireService } from './questionnaire.service.ts';

/** What a survey's results stand on. */
export interface SurveyFacts {
  phaseId: string;
  kind: PhaseKind;
  state: PhaseState;
  title: string;
  question: string;
  targetGroups: string[];
  minimumCell: number;
  resultsFrom: ResultsFrom;
}

type Query = Pick<Tx, 'query'>;

/** Of a phase: nothing where nothing may be seen yet (Y4, Y5, Y6). Reads alone, in whatever transaction it is given. */
export async function publishedResults(
  tx: Query,
  entityId: string,
  facts: SurveyFacts,
): Promise<SurveyResults> {
  const { phaseId, state, minimumCell: minimum } = facts;
  const questionnaires: { version: number; questions: AskedQuestion[] }[] = await tx.query(
    `SELECT version, questions FROM survey_questionnaire
     WHERE entity_id = $1 AND phase_id = $2 AND frozen_at IS NOT NULL ORDER BY version`,
    [entityId, phaseId],
  );
  const [{ received }]: [{ received: number }] = await tx.query(
    'SELECT count(*)::int AS received FROM survey_reply WHERE entity_id = $1 AND phase_id = $2',
    [entityId, phaseId],
  );
  const shown = resultsArePublic(state, facts.resultsFrom);
  const counted = shown ? countedReplies(received, minimum, state) : 0;
  const replies = counted >= minimum ? await countedRows(tx, entityId, phaseId, counted) : [];
  const words = replies.length > 0 ? await admittedWords(tx, entityId, phaseId, counted) : new Map();
  const counting = { questionnaires, replies, words, minimum };
  return SurveyResults.parse({
    ...facts,
    public: shown,
    final: state === 'synthesised' || state === 'answered',
    // How many came to a closed group is said as far as it is in the results.
    received: isClosedGroup(facts.kind) ? null : received,
    counted: replies.length,
    questions: replies.length > 0 ? questionResults(counting) : [],
    ...(replies.length > 0
      ? coverageOf(facts.targetGroups, replies, minimum)
      : { coverage: [], channels: [] }),
  });
}

const COUNTED = `SELECT id, version, channel, answers, target_group FROM survey_reply
  WHERE entity_id = $1 AND phase_id = $2 ORDER BY place LIMIT $3`;

async function countedRows(
  tx: Query,
  entityId: string,
  phaseId: string,
  most: number,
): Promise<CountedReply[]> {
  return tx.query(
    `SELECT r.version, r.channel, r.answers, r.target_group AS "targetGroup",
            coalesce((SELECT jsonb_agg(w.question_id) FROM survey_words w
                      WHERE w.entity_id = $1 AND w.reply_id = r.id), '[]') AS "inWords"
     FROM (${COUNTED}) AS r`,
    [entityId, phaseId, most],
  );
}

async function admittedWords(
  tx: Query,
  entityId: string,
  phaseId: string,
  most: number,
): Promise<Map<SurveyQuestionId, string[]>> {
  const rows: { questionId: SurveyQuestionId; texts: string[] }[] = await tx.query(
    `SELECT w.question_id AS "questionId", array_agg(w.text) AS texts
     FROM (${COUNTED}) AS r JOIN survey_words w ON w.entity_id = $1 AND w.reply_id = r.id
     WHERE w.state = 'admitted' GROUP BY w.question_id`,
    [entityId, phaseId, most],
  );
  return new Map(rows.map(({ questionId, texts }) => [questionId, texts]));
}

@Injectable()
export class SurveyResultsService {
  constructor(private readonly questionnaires: QuestionnaireService) {}

  async of(tx: Tx, entityId: EntityId, phaseId: PhaseId): Promise<SurveyResults> {
    const phase = await this.questionnaires.phase(tx, entityId, phaseId);
    return publishedResults(tx, entityId, { ...phase, ...phase.settings, phaseId });
  }
}
