import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { PersonId } from '@ruta/contracts/protocol/ids';
import type { LayerWords } from '@ruta/domain/minutes/layer';
import { PersonalData } from '../identity/personal-data.ts';
import type { Tx } from '../platform/database/transactions.ts';

interface SaidRow {
  session: string;
  title: string;
  words: LayerWords;
}

/** What minutes hold of people: the dissent and the objections that were taken down in their name. */
@Injectable()
export class MinutesPersonalData implements OnModuleInit {
  constructor(private readonly personalData: PersonalData) {}

  onModuleInit(): void {
    this.personalData.provide('minutes', {
      export: (tx, people) => this.exported(tx, people),
      erase: (tx, people) => this.erase(tx, people),
    });
  }

  private async exported(tx: Tx, people: PersonId[]): Promise<unknown> {
    const said: SaidRow[] = await tx.query(
      `SELECT w.session_id AS session, s.title, w.words FROM minutes_words w
       JOIN participant p ON p.entity_id = w.entity_id AND p.session_id = w.session_id AND p.id = w.about
       JOIN session s ON s.entity_id = w.entity_id AND s.id = w.session_id
       WHERE p.person_id = ANY ($1) ORDER BY w.session_id`,
      [people],
    );
    const written: unknown[] = await tx.query(
      `SELECT session_id AS session, version, at FROM minutes_version WHERE person_id = ANY ($1) ORDER BY at`,
      [people],
    );
    const signed: unknown[] = await tx.query(
      `SELECT session_id AS session, version, decision, reason, at FROM minutes_signature
       WHERE person_id = ANY ($1) ORDER BY at`,
      [people],
    );
    return {
      signed,
      said: said.map(({ session, title, words }) => ({
        session,
        title,
        words: words.kind === 'said' ? [words.text] : [],
      })),
      versionsWritten: written,
    };
  }

  /** The commitments stay in the versions, so that their hashes hold; the words are in none of them any more. */
  private async erase(tx: Tx, people: PersonId[]): Promise<void> {
    await tx.query('UPDATE minutes_signature SET reason = NULL WHERE person_id = ANY ($1)', [people]);
    await tx.query(
      `DELETE FROM minutes_words w USING participant p
       WHERE p.entity_id = w.entity_id AND p.session_id = w.session_id AND p.id = w.about AND p.person_id = ANY ($1)`,
      [people],
    );
  }
}
