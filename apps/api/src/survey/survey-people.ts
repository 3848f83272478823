import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Doing } from '@ruta/contracts/identity/personal-data';
import type { EntityId, PersonId } from '@ruta/contracts/protocol/ids';
import { PersonMerges, type PersonMerge } from '../identity/person-merges.ts';
import { PersonalData, type PersonalDataProvider } from '../identity/personal-data.ts';
import type { Tx } from '../platform/database/transactions.ts';

/** What surveys hold about people: their replies. */
@Injectable()
export class SurveyPeople implements OnModuleInit, PersonalDataProvider {
  constructor(
    private readonly merges: PersonMerges,
    private readonly personalData: PersonalData,
  ) {}

  onModuleInit(): void {
    this.merges.onPersonMerge('survey', (tx, merge) => this.merge(tx, merge));
    this.personalData.provide('survey', this);
  }

  /** One person replies once: where guest and account both did, the account's stays and the guest's goes (Y1). */
  private async merge(tx: Tx, { from, into }: PersonMerge): Promise<void> {
    const [twice]: [{ entity_id: string; id: string }[], number] = await tx.query(
      `UPDATE survey_reply g SET person_id = NULL FROM survey_reply a
       WHERE g.person_id = $1 AND a.person_id = $2 AND a.entity_id = g.entity_id AND a.phase_id = g.phase_id
       RETURNING g.entity_id, g.id`,
      [from, into],
    );
    for (const { entity_id, id } of twice) {
      await tx.query('DELETE FROM survey_words WHERE entity_id = $1 AND reply_id = $2', [entity_id, id]);
      await tx.query('DELETE FROM survey_reply WHERE entity_id = $1 AND id = $2', [entity_id, id]);
    }
    await tx.query('UPDATE survey_reply SET person_id = $2 WHERE person_id = $1', [from, into]);
  }

  async export(tx: Tx, personIds: PersonId[]): Promise<unknown> {
    const replies: unknown = await tx.query(
      `SELECT e.name AS entity, p.title AS survey, r.folio, r.channel, r.language, r.target_group AS "targetGroup",
              q.questions, r.answers, r.received_at AS "sentAt",
              (SELECT jsonb_agg(jsonb_build_object('questionId', w.question_id, 'text', w.text))
               FROM survey_words w WHERE w.entity_id = r.entity_id AND w.reply_id = r.id) AS words
       FROM survey_reply r JOIN entity e ON e.id = r.entity_id
       JOIN phase p ON p.entity_id = r.entity_id AND p.id = r.phase_id
       JOIN survey_questionnaire q
         ON q.entity_id = r.entity_id AND q.phase_id = r.phase_id AND q.version = r.version
       WHERE r.person_id = ANY ($1::uuid[]) ORDER BY r.received_at`,
      [personIds],
    );
    return { replies };
  }

  doings(tx: Tx, personIds: PersonId[]): Promise<Doing[]> {
    return tx.query(
      `SELECT 'survey' AS topic, 'reply' AS kind, coalesce(r.folio, '') AS label, p.title,
              floor(extract(epoch FROM r.received_at) * 1000)::float8 AS at,
              '/' || e.slug || '/encuestas/folio/' || coalesce(r.folio, '') AS path
       FROM survey_reply r JOIN entity e ON e.id = r.entity_id
       JOIN phase p ON p.entity_id = r.entity_id AND p.id = r.phase_id
       WHERE r.person_id = ANY ($1::uuid[]) ORDER BY r.received_at DESC LIMIT 200`,
      [personIds],
    );
  }

  async entities(tx: Tx, personIds: PersonId[]): Promise<EntityId[]> {
    const rows: { entity_id: EntityId }[] = await tx.query(
      'SELECT DISTINCT entity_id FROM survey_reply WHERE person_id = ANY ($1::uuid[])',
      [personIds],
    );
    return rows.map((row) => row.entity_id);
  }

  /** Y10: words, folio and salt go, and whose it was; what was chosen stays counted and leads to nobody. */
  async erase(tx: Tx, personIds: PersonId[]): Promise<void> {
    await tx.query(
      `DELETE FROM survey_words w USING survey_reply r
       WHERE r.entity_id = w.entity_id AND r.id = w.reply_id AND r.person_id = ANY ($1::uuid[])`,
      [personIds],
    );
    await tx.query(
      'UPDATE survey_reply SET person_id = NULL, folio = NULL, salt = NULL WHERE person_id = ANY ($1::uuid[])',
      [personIds],
    );
  }
}
