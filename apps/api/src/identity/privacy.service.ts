import { Injectable } from '@nestjs/common';
import type { PersonId } from '@ruta/contracts/protocol/ids';
import type { NoticeVersion } from '@ruta/contracts/identity/privacy';
import { noticeHash } from '@ruta/domain/identity/notice-hash';
import { currentNotice } from '@ruta/domain/identity/privacy-notice';
import type { Tx } from '../platform/database/transactions.ts';
import { Refused } from '../platform/http/refused.ts';

/** Who has read which privacy notice. Whoever stores a name, an address or free text about a person asks here first. */
@Injectable()
export class Privacy {
  /** Refuses a version that is no longer, or not yet, the one in force: the person has to be shown that one. */
  refuseOutdated(version: NoticeVersion): void {
    if (version !== currentNotice.version) {
      throw new Refused('identity.notice-outdated', { version: currentNotice.version });
    }
  }

  async acknowledge(tx: Tx, personId: PersonId, version: NoticeVersion): Promise<void> {
    this.refuseOutdated(version);
    await tx.query(
      `INSERT INTO privacy_acknowledgement (person_id, notice, notice_hash) VALUES ($1, $2, $3)
       ON CONFLICT (person_id, notice) DO NOTHING`,
      [personId, version, noticeHash(currentNotice)],
    );
  }

  /** Refuses with `identity.notice-needed` unless the person acknowledged the notice in force. */
  async requireAcknowledged(tx: Tx, personId: PersonId): Promise<void> {
    if ((await this.acknowledged(tx, personId)) !== currentNotice.version) {
      throw new Refused('identity.notice-needed', { version: currentNotice.version });
    }
  }

  /** As `requireAcknowledged` for many at once: those who are refused, each with the refusal. */
  async refusedOf<One extends { personId: PersonId | null }>(
    tx: Tx,
    people: readonly One[],
  ): Promise<Map<One, Refused>> {
    if (people.length === 0) return new Map();
    const rows: { person_id: PersonId }[] = await tx.query(
      `SELECT person_id FROM privacy_acknowledgement WHERE person_id = ANY ($1)
       GROUP BY person_id HAVING max(notice) = $2`,
      [people.map(({ personId }) => personId), currentNotice.version],
    );
    const read = new Set<PersonId | null>(rows.map(({ person_id: id }) => id));
    const needed = new Refused('identity.notice-needed', { version: currentNotice.version });
    return new Map(people.filter(({ personId }) => !read.has(personId)).map((one) => [one, needed]));
  }

  /** The latest version the person acknowledged. */
  async acknowledged(tx: Tx, personId: PersonId): Promise<NoticeVersion | null> {
    const [row]: { notice: NoticeVersion | null }[] = await tx.query(
      'SELECT max(notice) AS notice FROM privacy_acknowledgement WHERE person_id = $1',
      [personId],
    );
    return row?.notice ?? null;
  }
}
