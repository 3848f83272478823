import { Injectable } from '@nestjs/common';
import type { EntityId } from '@ruta/contracts/protocol/ids';
import type { AskedQuestion } from '@ruta/contracts/survey/questionnaire';
import type { GivenAnswer } from '@ruta/contracts/survey/reply';
import type { ReplyChannel } from '@ruta/domain/survey/results';
import type { Tx } from '../platform/database/transactions.ts';

export interface QuestionnaireRow {
  version: number;
  rev: number;
  questions: AskedQuestion[];
  frozen_at: Date | null;
}

export interface ReplyRow {
  id: string;
  phase_id: string;
  version: number;
  person_id: string | null;
  channel: ReplyChannel;
  answers: GivenAnswer[];
  folio: string | null;
  received_at: Date;
}

export interface NewReply extends Omit<ReplyRow, 'received_at'> {
  entered_by: string | null;
  batch_id: string | null;
  language: 'es' | 'en';
  target_group: string | null;
  minor: boolean;
  guardian_consent_on: string | null;
  salt: string;
  hash: string;
  op_id: string;
  at: Date;
  /** By question. */
  words: readonly { questionId: string; text: string }[];
}

const REPLY = 'id, phase_id, version, person_id, channel, answers, folio, received_at';

/** Rows of questionnaires and replies, as decisions read and write them. */
@Injectable()
export class SurveyStore {
  /** Until the transaction ends, everything else that writes to this survey waits here. */
  async lock(tx: Tx, phaseId: string): Promise<void> {
    await tx.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 21))', [phaseId]);
  }

  /** Every version, oldest first. */
  questionnaires(tx: Tx, entityId: EntityId, phaseId: string): Promise<QuestionnaireRow[]> {
    return tx.query(
      `SELECT version, rev, questions, frozen_at FROM survey_questionnaire
       WHERE entity_id = $1 AND phase_id = $2 ORDER BY version`,
      [entityId, phaseId],
    );
  }

  async writeQuestionnaire(
    tx: Tx,
    entityId: EntityId,
    phaseId: string,
    row: Omit<QuestionnaireRow, 'frozen_at'> & { by: string | null; at: Date },
  ): Promise<void> {
    await tx.query(
      `INSERT INTO survey_questionnaire (entity_id, phase_id, version, rev, questions, written_by, written_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7)
       ON CONFLICT (entity_id, phase_id, version) DO UPDATE SET rev = $4, questions = $5, written_by = $6, written_at = $7`,
      [entityId, phaseId, row.version, row.rev, JSON.stringify(row.questions), row.by, row.at],
    );
  }

  /** True the first time. */
  async freeze(tx: Tx, entityId: EntityId, phaseId: string, version: number, at: Date): Promise<boolean> {
    const [rows]: [unknown[], number] = await tx.query(
      `UPDATE survey_questionnaire SET frozen_at = $4
       WHERE entity_id = $1 AND phase_id = $2 AND version = $3 AND frozen_at IS NULL RETURNING version`,
      [entityId, phaseId, version, at],
    );
    return rows.length > 0;
  }

  async replyOfOperation(tx: Tx, entityId: EntityId, opId: string): Promise<ReplyRow | null> {
    return this.one(tx, `SELECT ${REPLY} FROM survey_reply WHERE entity_id = $1 AND op_id = $2`, [
      entityId,
      opId,
    ]);
  }

  async replyOfPerson(
    tx: Tx,
    entityId: EntityId,
    phaseId: string,
    personId: string,
  ): Promise<ReplyRow | null> {
    return this.one(
      tx,
      `SELECT ${REPLY} FROM survey_reply WHERE entity_id = $1 AND phase_id = $2 AND person_id = $3`,
      [entityId, phaseId, personId],
    );
  }

  async replyOfFolio(tx: Tx, entityId: EntityId, folio: string): Promise<ReplyRow | null> {
    return this.one(tx, `SELECT ${REPLY} FROM survey_reply WHERE entity_id = $1 AND folio = $2`, [
      entityId,
      folio,
    ]);
  }

  private async one(tx: Tx, sql: string, values: unknown[]): Promise<ReplyRow | null> {
    const [row]: ReplyRow[] = await tx.query(sql, values);
    return row ?? null;
  }

  /** The caller holds the survey's lock, so that places have no gaps and no doubles. */
  async insertReply(tx: Tx, entityId: EntityId, row: NewReply): Promise<void> {
    await tx.query(
      `INSERT INTO survey_reply (entity_id, id, phase_id, version, place, person_id, entered_by, batch_id, channel,
         language, answers, target_group, minor, guardian_consent_on, folio, salt, hash, op_id, received_at)
       VALUES ($1, $2, $3, $4,
         (SELECT coalesce(max(place), 0) + 1 FROM survey_reply WHERE entity_id = $1 AND phase_id = $3),
         $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18)`,
      [
        entityId,
        row.id,
        row.phase_id,
        row.version,
        row.person_id,
        row.entered_by,
        row.batch_id,
        row.channel,
        row.language,
        JSON.stringify(row.answers),
        row.target_group,
        row.minor,
        row.guardian_consent_on,
        row.folio,
        row.salt,
        row.hash,
        row.op_id,
        row.at,
      ],
    );
    await tx.query(
      `INSERT INTO survey_words (entity_id, reply_id, question_id, text)
       SELECT $1, $2, w."questionId", w.text FROM jsonb_to_recordset($3::jsonb) AS w ("questionId" uuid, text text)`,
      [entityId, row.id, JSON.stringify(row.words)],
    );
  }

  wordsOf(
    tx: Tx,
    entityId: EntityId,
    replyId: string,
  ): Promise<{ questionId: string; text: string; state: 'pending' | 'admitted' | 'hidden' }[]> {
    return tx.query(
      `SELECT question_id AS "questionId", text, state FROM survey_words WHERE entity_id = $1 AND reply_id = $2`,
      [entityId, replyId],
    );
  }
}
