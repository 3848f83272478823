import { createHash, randomInt } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { EntityId, PersonId, PhaseId } from '@ruta/contracts/protocol/ids';
import type { InvitationCounts } from '@ruta/contracts/survey/reply';
import { isClosedGroup } from '@ruta/domain/survey/reply-intake';
import { uuidv7 } from 'uuidv7';
import { FolioGuesses } from '../consultation/folio-guesses.ts';
import type { KnownEntity } from '../entity/entity.directory.ts';
import { RecordService } from '../evidence/record.service.ts';
import type { Tx } from '../platform/database/transactions.ts';
import { Refused } from '../platform/http/refused.ts';
import { QuestionnaireService } from './questionnaire.service.ts';

/** The characters of folios, of which none is taken for another. */
const ALPHABET = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';
const LENGTH = 10;

interface Invited {
  target_group: string;
  minor: boolean;
  guardian_consent_on: string | null;
}

/** Ways into a closed group: a code for each person, good for one reply, which nothing connects with it (Y8). */
@Injectable()
export class InvitationService {
  constructor(
    private readonly questionnaires: QuestionnaireService,
    private readonly guesses: FolioGuesses,
    private readonly record: RecordService,
  ) {}

  async makeIn(
    tx: Tx,
    entity: KnownEntity,
    phaseId: PhaseId,
    wanted: { targetGroup: string; count: number; minor: boolean; guardianConsentOn: string | null },
    by: PersonId,
    at = new Date(),
  ): Promise<string[]> {
    const phase = await this.questionnaires.phase(tx, entity.id, phaseId);
    if (!isClosedGroup(phase.kind)) throw new Refused('survey.wrong-phase');
    if (!phase.targetGroups.includes(wanted.targetGroup))
      throw new Refused('request.invalid', { field: 'targetGroup' });
    const codes = Array.from({ length: wanted.count }, newCode);
    const rows = codes.map((code) => ({ id: uuidv7(), hash: codeHash(code) }));
    await tx.query(
      `INSERT INTO survey_invitation (entity_id, id, phase_id, code_hash, target_group, minor, guardian_consent_on,
         made_by, made_at)
       SELECT $1, i.id, $2, i.hash, $3, $4, $5, $6, $7 FROM jsonb_to_recordset($8::jsonb) AS i (id uuid, hash text)`,
      [
        entity.id,
        phaseId,
        wanted.targetGroup,
        wanted.minor,
        wanted.guardianConsentOn,
        by,
        at,
        JSON.stringify(rows),
      ],
    );
    await this.record.append(
      tx,
      entity.id,
      'survey.invited',
      phaseId,
      { invitations: wanted.count },
      at.getTime(),
    );
    return codes;
  }

  async useIn(
    tx: Tx,
    entity: KnownEntity,
    phaseId: PhaseId,
    code: string | null,
    address: string,
  ): Promise<Invited> {
    if (code === null) throw new Refused('survey.invitation-needed');
    await this.guesses.refuseGuesser(tx, address);
    const [row]: (Invited & { id: string; used: boolean })[] = await tx.query(
      `SELECT id, used, target_group, minor, guardian_consent_on::text FROM survey_invitation
       WHERE entity_id = $1 AND phase_id = $2 AND code_hash = $3 FOR NO KEY UPDATE`,
      [entity.id, phaseId, codeHash(code)],
    );
    if (!row) {
      this.guesses.missed(address);
      throw new Refused('survey.invitation-unknown');
    }
    if (row.used) throw new Refused('survey.invitation-used');
    await tx.query('UPDATE survey_invitation SET used = true WHERE entity_id = $1 AND id = $2', [
      entity.id,
      row.id,
    ]);
    const { target_group, minor, guardian_consent_on } = row;
    return { target_group, minor, guardian_consent_on };
  }

  async counts(tx: Tx, entityId: EntityId, phaseId: PhaseId): Promise<InvitationCounts> {
    const groups: { targetGroup: string; made: number; used: number }[] = await tx.query(
      `SELECT target_group AS "targetGroup", count(*)::int AS made, (count(*) FILTER (WHERE used))::int AS used
       FROM survey_invitation WHERE entity_id = $1 AND phase_id = $2 GROUP BY target_group ORDER BY target_group`,
      [entityId, phaseId],
    );
    return {
      groups: groups.map(({ targetGroup, made }) => ({ targetGroup, made })),
      used: groups.reduce((sum, { used }) => sum + used, 0),
    };
  }
}

function newCode(): string {
  const chars = Array.from({ length: LENGTH }, () => ALPHABET[randomInt(ALPHABET.length)]).join('');
  return `${chars.slice(0, 5)}-${chars.slice(5)}`;
}

const codeHash = (code: string): string =>
  createHash('sha256')
    .update(code.toUpperCase().replace(/[^0-9A-Z]/g, ''))
    .digest('hex');
