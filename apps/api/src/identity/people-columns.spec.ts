import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { PersonId } from '@ruta/contracts/protocol/ids';
import { uuidv7 } from 'uuidv7';
import { Transactions, type Tx } from '../platform/database/transactions.ts';
import { type RunningApi, startApi } from '../platform/testing/running-api.ts';
import { PersonMerges } from './person-merges.ts';

/**
 * What becomes of every column that points to a person when a guest becomes part of an account. `moves`: a step moves
 * or drops the row. `stays`: a log, a decision or a place in history, read through `person.merged_into`. `never`: a
 * guest has no such row. A new column fails here until its topic has decided.
 */
const columns: Record<string, 'moves' | 'stays' | 'never'> = {
  'account_email.person_id': 'never',
  'activity_report.person_id': 'stays',
  'activity_report_version.person_id': 'stays',
  'answer.person_id': 'stays',
  'archive_decision.person_id': 'stays',
  'archive_document.person_id': 'stays',
  'commitment.created_by': 'stays',
  'commitment_version.person_id': 'stays',
  'contribution.entered_by': 'stays',
  'contribution.person_id': 'moves',
  'declaration_signature.decided_by': 'stays',
  'declaration_signature.person_id': 'never',
  'declaration_version.person_id': 'stays',
  'demo_person.person_id': 'never',
  'desk_author.person_id': 'moves',
  'desk_comment.person_id': 'moves',
  'desk_comment_change.person_id': 'moves',
  'desk_comment_moderation.person_id': 'stays',
  'desk_group_role.decided_by': 'stays',
  'desk_mention.person_id': 'moves',
  'desk_role.decided_by': 'stays',
  'desk_role.person_id': 'moves',
  'desk_thread.person_id': 'moves',
  'desk_thread.resolved_by': 'stays',
  'desk_thread_step.person_id': 'stays',
  'device.person_id': 'moves',
  'draft_client.person_id': 'moves',
  'erasure.person_id': 'never',
  'evaluation.person_id': 'stays',
  'evaluation_draft.person_id': 'never',
  'evaluation_objection.person_id': 'stays',
  'evidence_file.person_id': 'stays',
  'feedback_answer.person_id': 'stays',
  'feedback_comment.person_id': 'moves',
  'feedback_moderation.person_id': 'stays',
  'focus_entry.entered_by': 'stays',
  'focus_finding.written_by': 'stays',
  'formal_call.called_by': 'stays',
  'lineage.person_id': 'stays',
  'mail_choice.person_id': 'never',
  'milestone_report.person_id': 'stays',
  'minutes_consent.person_id': 'stays',
  'minutes_progress.person_id': 'stays',
  'minutes_publication.person_id': 'stays',
  'minutes_signature.person_id': 'stays',
  'minutes_version.person_id': 'stays',
  'moderation.person_id': 'stays',
  'oidc_identity.person_id': 'moves',
  'paper_batch.entered_by': 'stays',
  'objection_answer.person_id': 'stays',
  'participant.person_id': 'moves',
  'person.merged_into': 'stays',
  'phase_change.person_id': 'stays',
  'placement.person_id': 'stays',
  'plan_evaluation.person_id': 'stays',
  'plan_step.person_id': 'stays',
  'plan_version.person_id': 'stays',
  'privacy_acknowledgement.person_id': 'moves',
  'project_change.person_id': 'stays',
  'project_outcome.person_id': 'stays',
  'project_support.person_id': 'moves',
  'recommendation.person_id': 'stays',
  'recommendation_answer.person_id': 'stays',
  'registration.person_id': 'moves',
  'remark.person_id': 'moves',
  'remark_answer.person_id': 'stays',
  'reserved_person.person_id': 'never',
  'resolution.proposed_by': 'stays',
  'resolution_vote.person_id': 'stays',
  'retention_catalogue.person_id': 'stays',
  'role_grant.granted_by': 'stays',
  'role_grant.person_id': 'moves',
  'role_grant.revoked_by': 'stays',
  'screen.paired_by': 'stays',
  'seat_holder.appointed_by': 'stays',
  'seat_holder.person_id': 'moves',
  'session.created_by': 'stays',
  'sign_in_link.person_id': 'never',
  'sign_off.person_id': 'stays',
  'stage_change.person_id': 'stays',
  'suggestion_decision.decided_by': 'stays',
  'support.person_id': 'moves',
  'survey_invitation.made_by': 'stays',
  'survey_questionnaire.written_by': 'stays',
  'survey_reply.entered_by': 'stays',
  'survey_reply.person_id': 'moves',
  'survey_words.decided_by': 'stays',
  'table_map_place.person_id': 'moves',
};

describe('columns that point to people', () => {
  let api: RunningApi;

  beforeAll(async () => {
    api = await startApi();
  });
  afterAll(() => api?.close());

  it('I29 are all known, each with what becomes of it', async () => {
    const rows: { column: string }[] = await api.database.query(
      `SELECT c.conrelid::regclass || '.' || a.attname AS "column"
       FROM pg_constraint c JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = ANY (c.conkey)
       WHERE c.contype = 'f' AND c.confrelid = 'person'::regclass ORDER BY 1`,
    );
    expect(rows.map(({ column }) => column)).toEqual(Object.keys(columns).toSorted());
  });

  it('I29 are each touched by a step of their topic where they move', async () => {
    const said: string[] = [];
    const [from, into] = [
      PersonId.parse((await api.guest()).personId),
      PersonId.parse((await api.person()).personId),
    ];
    await api.app.get(Transactions).run((tx) => {
      const listening: Tx = Object.create(tx, {
        query: {
          value: (sql: string, values?: unknown[]) => {
            said.push(sql);
            return tx.query(sql, values);
          },
        },
      });
      return api.app.get(PersonMerges).run(listening, { from, into });
    });
    const moving = Object.keys(columns).filter((column) => columns[column] === 'moves');
    const untouched = moving.filter((column) => {
      const [table = ''] = column.split('.');
      return !said.some((sql) => new RegExp(`\\b${table}\\b`).test(sql));
    });
    expect(untouched).toEqual([]);
  });

  it('I9 merging somebody who does not exist changes nothing', async () => {
    const nobody = PersonId.parse(uuidv7());
    const into = PersonId.parse((await api.person()).personId);
    await expect(
      api.app.get(Transactions).run((tx) => api.app.get(PersonMerges).run(tx, { from: nobody, into })),
    ).resolves.toBeUndefined();
  });
});
