import type { SurveyResults } from '@ruta/contracts/survey/results';
import { publishedResults, type SurveyFacts } from '../../survey/survey-results.service.ts';
import type { PublicTable } from '../public-table.ts';

type Query = Parameters<typeof publishedResults>[0];

/** The results of every survey as they may be seen now. */
async function published(tx: Query, entityId: string): Promise<SurveyResults[]> {
  const phases: SurveyFacts[] = await tx.query(
    `SELECT p.id AS "phaseId", p.kind, p.state, p.title, p.question, p.target_groups AS "targetGroups",
            (p.settings ->> 'minimumCell')::int AS "minimumCell",
            coalesce(p.settings ->> 'resultsFrom', 'close') AS "resultsFrom"
     FROM phase p WHERE p.entity_id = $1 AND EXISTS (SELECT FROM survey_reply r
       WHERE r.entity_id = p.entity_id AND r.phase_id = p.id)
     ORDER BY p.opens_on, p.position, p.id`,
    [entityId],
  );
  const results: SurveyResults[] = [];
  for (const phase of phases) results.push(await publishedResults(tx, entityId, phase));
  return results.filter((one) => one.counted > 0);
}

const ofEach =
  (rowsOf: (results: SurveyResults) => Record<string, unknown>[]) => async (tx: Query, entityId: string) =>
    (await published(tx, entityId)).flatMap(rowsOf);

/** What one person answered never stands in one row (Y11). */
export const surveyTables: readonly PublicTable[] = [
  {
    name: 'survey-questions',
    sql: `SELECT q.phase_id, q.version, (asked ->> 'id') AS question_id, place, asked ->> 'form' AS form,
        asked ->> 'text' AS text, (asked ->> 'required')::boolean AS required,
        coalesce(asked -> 'options', asked -> 'themes', '[]') AS options
      FROM survey_questionnaire q JOIN phase p ON p.entity_id = q.entity_id AND p.id = q.phase_id,
        jsonb_array_elements(q.questions) WITH ORDINALITY AS each (asked, place)
      WHERE q.entity_id = $1 AND q.frozen_at IS NOT NULL AND p.state <> 'draft'
      ORDER BY p.opens_on, q.phase_id, q.version, place`,
  },
  {
    name: 'survey-results',
    rows: ofEach(({ phaseId, questions }) =>
      questions.flatMap(({ questionId, asked, answered, cells }) =>
        (cells ?? []).map(({ label, themeId, count }, place) => ({
          phase_id: phaseId,
          question_id: questionId,
          place: place + 1,
          label,
          theme_id: themeId,
          count,
          withheld: count === null,
          answered,
          asked,
        })),
      ),
    ),
  },
  {
    name: 'survey-words',
    rows: ofEach(({ phaseId, questions }) =>
      questions.flatMap(({ questionId, words }) =>
        (words ?? []).map((text) => ({ phase_id: phaseId, question_id: questionId, text })),
      ),
    ),
  },
  {
    name: 'survey-coverage',
    rows: ofEach(({ phaseId, counted, minimumCell, coverage, channels }) =>
      [
        ...coverage.map(({ targetGroup, reached }) => ({
          by: 'target-group',
          key: targetGroup,
          count: reached,
        })),
        ...channels.map(({ channel, count }) => ({ by: 'channel', key: channel, count })),
      ].map(({ by, key, count }) => ({
        phase_id: phaseId,
        by,
        key,
        count,
        withheld: count === null,
        replies: counted,
        minimum_cell: minimumCell,
      })),
    ),
  },
];
