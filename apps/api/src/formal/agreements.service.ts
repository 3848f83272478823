import { Injectable } from '@nestjs/common';
import type { Agreement, WriteAgreement } from '@ruta/contracts/formal/call';
import { AgreementId, type BodyId } from '@ruta/contracts/protocol/ids';
import { dayIn } from '@ruta/domain/calendar/day';
import { DataSource } from 'typeorm';
import { uuidv7 } from 'uuidv7';
import type { KnownEntity } from '../entity/entity.directory.ts';
import { RecordService } from '../evidence/record.service.ts';
import { Transactions } from '../platform/database/transactions.ts';
import { Refused } from '../platform/http/refused.ts';
import { BodyService } from '../secretariat/body.service.ts';
import { BodyFiles } from './body-files.service.ts';

interface Row {
  id: string;
  title: string;
  parties: string[];
  purpose: string;
  from_day: string;
  until_day: string | null;
}

/** V31: with whom the body works together, what for and until when. */
@Injectable()
export class Agreements {
  constructor(
    private readonly database: DataSource,
    private readonly transactions: Transactions,
    private readonly bodies: BodyService,
    private readonly files: BodyFiles,
    private readonly record: RecordService,
  ) {}

  /** Those in force first, then by their beginning, newest first. */
  async list(entity: KnownEntity, bodyId: BodyId): Promise<Agreement[]> {
    const rows: Row[] = await this.database.query(
      `SELECT id, title, parties, purpose, from_day::text, until_day::text FROM agreement
       WHERE entity_id = $1 AND body_id = $2 ORDER BY from_day DESC, id`,
      [entity.id, bodyId],
    );
    const files = await this.files.ofAgreements(entity.id, bodyId);
    const today = dayIn(Date.now(), entity.timeZone);
    return rows
      .map(({ id, title, parties, purpose, from_day: fromDay, until_day: untilDay }) => ({
        ...{ id: AgreementId.parse(id), title, parties, purpose, fromDay, untilDay },
        ended: untilDay !== null && untilDay < today,
        files: files.get(id) ?? [],
      }))
      .toSorted((one, other) => Number(one.ended) - Number(other.ended));
  }

  async write(
    entity: KnownEntity,
    bodyId: BodyId,
    known: AgreementId | null,
    wanted: WriteAgreement,
  ): Promise<Agreement[]> {
    await this.transactions.run(async (tx) => {
      await this.bodies.lockedRows(tx, entity.id, bodyId);
      const id = known ?? AgreementId.parse(uuidv7());
      const { title, parties, purpose, fromDay, untilDay, files } = wanted;
      const values = [entity.id, id, bodyId, title, parties, purpose, fromDay, untilDay];
      if (known) {
        const [, changed]: [unknown[], number] = await tx.query(
          `UPDATE agreement SET title = $4, parties = $5, purpose = $6, from_day = $7, until_day = $8
           WHERE entity_id = $1 AND id = $2 AND body_id = $3`,
          values,
        );
        if (changed === 0) throw new Refused('resource.not-found');
      } else
        await tx.query(
          `INSERT INTO agreement (entity_id, id, body_id, title, parties, purpose, from_day, until_day)
           VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
          values,
        );
      const kept = await this.files.attach(tx, entity.id, bodyId, files, { agreementId: id });
      const hashes = kept.map(({ hash }) => hash);
      const payload = { bodyId, fromDay, untilDay, parties: parties.length, files: hashes };
      await this.record.append(tx, entity.id, 'agreement.written', id, payload);
    });
    this.bodies.announce(entity);
    return this.list(entity, bodyId);
  }
}
