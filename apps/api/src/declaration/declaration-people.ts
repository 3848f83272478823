import { Injectable, type OnModuleInit } from '@nestjs/common';
import { PersonMerges } from '../identity/person-merges.ts';
import { PersonalData } from '../identity/personal-data.ts';

/** Who signed for an organisation: the name goes with an erasure; organisation, post, day and hash stay. */
@Injectable()
export class DeclarationPeople implements OnModuleInit {
  constructor(
    private readonly merges: PersonMerges,
    private readonly personalData: PersonalData,
  ) {}

  onModuleInit(): void {
    this.merges.onPersonMerge('declaration', () => Promise.resolve());
    this.personalData.provide('declaration', {
      export: (tx, personIds) =>
        tx.query(
          `SELECT organisation, post, name, kind, version, hash, state, at FROM declaration_signature
           WHERE person_id = ANY($1::uuid[]) ORDER BY at`,
          [personIds],
        ),
      erase: async (tx, personIds) => {
        await tx.query(
          `UPDATE declaration_signature SET name = NULL WHERE person_id = ANY($1::uuid[]) AND kind = 'adhesion'`,
          [personIds],
        );
      },
    });
  }
}
