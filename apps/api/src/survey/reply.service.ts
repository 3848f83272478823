import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Folio } from '@ruta/contracts/consultation/folio';
import { type PersonId, type PhaseId, SurveyReplyId } from '@ruta/contracts/protocol/ids';
import { isRefused } from '@ruta/contracts/protocol/refusal';
import type { AskedQuestion } from '@ruta/contracts/survey/questionnaire';
import { type GivenAnswer, OwnReply, type ReplyReceipt } from '@ruta/contracts/survey/reply';
import { dayIn } from '@ruta/domain/calendar/day';
import { contentHash } from '@ruta/domain/evidence/canonical-json';
import { wrongPaper } from '@ruta/domain/survey/answers';
import { isClosedGroup, replyIntake } from '@ruta/domain/survey/reply-intake';
import type { ReplyChannel } from '@ruta/domain/survey/results';
import { uuidv7 } from 'uuidv7';
import { newFolio } from '../consultation/new-folio.ts';
import type { KnownEntity } from '../entity/entity.directory.ts';
import { RecordService } from '../evidence/record.service.ts';
import type { Tx } from '../platform/database/transactions.ts';
import { Refused } from '../platform/http/refused.ts';
import { InvitationService } from './invitation.service.ts';
import { QuestionnaireService } from './questionnaire.service.ts';
import { type ReplyRow, SurveyStore } from './survey.store.ts';

export interface Paper {
  opId: string;
  phaseId: PhaseId;
  rev: number;
  answers: GivenAnswer[];
  language: 'es' | 'en';
  targetGroup: string | null;
  channel: ReplyChannel;
  minor: boolean;
  guardianConsentOn: string | null;
  invitation: string | null;
}

/** Whose reply it is: of the person behind a device or account, or of nobody we know, entered by staff. */
export type Replier =
  | { personId: PersonId; address: string }
  | { personId: null; enteredBy: PersonId | null; batchId: string | null };

/** Replies to surveys as they arrive. */
@Injectable()
export class ReplyService {
  constructor(
    private readonly store: SurveyStore,
    private readonly questionnaires: QuestionnaireService,
    private readonly invitations: InvitationService,
    private readonly record: RecordService,
  ) {}

  /** Y1, Y3, Y8, Y9. */
  async receiveIn(
    tx: Tx,
    entity: KnownEntity,
    paper: Paper,
    replier: Replier,
    at = new Date(),
  ): Promise<ReplyReceipt> {
    const { phaseId, opId } = paper;
    const phase = await this.questionnaires.phase(tx, entity.id, phaseId, { steady: true });
    await this.store.lock(tx, phaseId);
    const before = await this.store.replyOfOperation(tx, entity.id, opId);
    if (before) return this.receiptOf(before, replier);
    const byStaff = replier.personId === null;
    const closed = replyIntake(phase, dayIn(at.getTime(), entity.timeZone), { byStaff });
    if (closed) throw new Refused(closed.refusal.code, closed.refusal.detail);
    if (replier.personId && (await this.store.replyOfPerson(tx, entity.id, phaseId, replier.personId)))
      throw new Refused('survey.already-replied');
    const asked = await this.answered(tx, entity, paper);
    const about = await this.aboutPerson(tx, entity, paper, replier, phase);
    const id = SurveyReplyId.parse(uuidv7());
    const salt = randomBytes(16).toString('hex');
    const hash = contentHash({ salt, version: asked.version, answers: paper.answers });
    const folio = await this.freeFolio(tx, entity);
    if (await this.store.freeze(tx, entity.id, phaseId, asked.version, at)) {
      const payload = { version: asked.version, hash: contentHash(asked.questions) };
      await this.record.append(tx, entity.id, 'survey.frozen', phaseId, payload, at.getTime());
    }
    await this.store.insertReply(tx, entity.id, {
      id,
      phase_id: phaseId,
      version: asked.version,
      person_id: replier.personId,
      entered_by: replier.personId === null ? replier.enteredBy : null,
      batch_id: replier.personId === null ? replier.batchId : null,
      channel: paper.channel,
      language: paper.language,
      ...split(paper.answers),
      ...about,
      folio,
      salt,
      hash,
      op_id: opId,
      at,
    });
    // No group, no channel and no answer: one reply is less than any cell.
    const payload = { phaseId, version: asked.version, hash };
    await this.record.append(tx, entity.id, 'survey.replied', id, payload, at.getTime());
    return { id, folio, receivedAt: at.getTime() };
  }

  /** What whoever holds the folio may see again. */
  async own(tx: Tx, entity: KnownEntity, folio: string): Promise<OwnReply | null> {
    const row = await this.store.replyOfFolio(tx, entity.id, folio);
    if (!row) return null;
    const phase = await this.questionnaires.phase(tx, entity.id, row.phase_id as PhaseId);
    const all = await this.store.questionnaires(tx, entity.id, row.phase_id);
    const words = await this.store.wordsOf(tx, entity.id, row.id);
    return OwnReply.parse({
      phaseId: row.phase_id,
      title: phase.title,
      receivedAt: row.received_at.getTime(),
      channel: row.channel,
      questions: all.find(({ version }) => version === row.version)?.questions ?? [],
      answers: [...row.answers, ...words.map(({ questionId, text }) => ({ questionId, value: text }))],
      hidden: words.filter(({ state }) => state === 'hidden').map(({ questionId }) => questionId),
    });
  }

  private receiptOf(row: ReplyRow, replier: Replier): ReplyReceipt {
    if (row.person_id !== replier.personId || !row.folio)
      throw new Refused('resource.conflict', { field: 'opId' });
    return {
      id: SurveyReplyId.parse(row.id),
      folio: Folio.parse(row.folio),
      receivedAt: row.received_at.getTime(),
    };
  }

  /** The version that was answered: any that still stands, so that a paper kept without a network is not lost. */
  private async answered(
    tx: Tx,
    entity: KnownEntity,
    { phaseId, rev, answers }: Paper,
  ): Promise<{ version: number; questions: AskedQuestion[] }> {
    const all = await this.store.questionnaires(tx, entity.id, phaseId);
    const asked = all.find((one) => one.rev === rev);
    if (!asked) throw new Refused('survey.version-old');
    const wrong = wrongPaper(asked.questions, answers);
    if (isRefused(wrong)) throw new Refused(wrong.refusal.code, wrong.refusal.detail);
    return asked;
  }

  private async aboutPerson(
    tx: Tx,
    entity: KnownEntity,
    { phaseId, targetGroup, minor, guardianConsentOn, invitation }: Paper,
    replier: Replier,
    phase: { kind: Parameters<typeof isClosedGroup>[0]; targetGroups: string[] },
  ): Promise<{ target_group: string | null; minor: boolean; guardian_consent_on: string | null }> {
    const known = targetGroup === null || phase.targetGroups.includes(targetGroup);
    if (!known) throw new Refused('request.invalid', { field: 'targetGroup' });
    if (!isClosedGroup(phase.kind))
      return { target_group: targetGroup, minor: false, guardian_consent_on: null };
    if (replier.personId === null) {
      if (targetGroup === null) throw new Refused('survey.group-needed');
      return { target_group: targetGroup, minor, guardian_consent_on: guardianConsentOn };
    }
    return this.invitations.useIn(tx, entity, phaseId, invitation, replier.address);
  }

  private async freeFolio(tx: Tx, entity: KnownEntity): Promise<Folio> {
    const folio = newFolio(entity.slug);
    return (await this.store.replyOfFolio(tx, entity.id, folio)) ? this.freeFolio(tx, entity) : folio;
  }
}

/** Words stand apart from what was chosen. */
function split(answers: readonly GivenAnswer[]) {
  return {
    answers: answers.filter(({ value }) => typeof value !== 'string'),
    words: answers.flatMap(({ questionId, value }) =>
      typeof value === 'string' ? [{ questionId, text: value }] : [],
    ),
  };
}
