import { Injectable, type OnModuleInit } from '@nestjs/common';
import { PersonMerges } from '../identity/person-merges.ts';
import { PersonalData } from '../identity/personal-data.ts';

/** Documents and decisions of the archive are acts of an office: they name a person by id alone, and stay. */
@Injectable()
export class ArchivePeople implements OnModuleInit {
  constructor(
    private readonly merges: PersonMerges,
    private readonly personalData: PersonalData,
  ) {}

  onModuleInit(): void {
    this.merges.onPersonMerge('archive', () => Promise.resolve());
    this.personalData.provide('archive', {
      export: async (tx, personIds) => ({
        documents: await tx.query(
          `SELECT title, day::text, hash, at FROM archive_document WHERE person_id = ANY($1::uuid[]) ORDER BY at`,
          [personIds],
        ),
        decisions: await tx.query(
          `SELECT kind, decision, until::text, reason, at FROM archive_decision
           WHERE person_id = ANY($1::uuid[]) ORDER BY at`,
          [personIds],
        ),
      }),
      erase: () => Promise.resolve(),
      doings: () => Promise.resolve([]),
    });
  }
}
