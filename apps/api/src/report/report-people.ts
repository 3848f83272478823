import { Injectable, type OnModuleInit } from '@nestjs/common';
import { PersonMerges } from '../identity/person-merges.ts';
import { PersonalData } from '../identity/personal-data.ts';

/** Reports are acts of an office: they name a person by id alone, and stay. */
@Injectable()
export class ReportPeople implements OnModuleInit {
  constructor(
    private readonly merges: PersonMerges,
    private readonly personalData: PersonalData,
  ) {}

  onModuleInit(): void {
    this.merges.onPersonMerge('report', () => Promise.resolve());
    this.personalData.provide('report', {
      export: (tx, personIds) =>
        tx.query(
          `SELECT content -> 'text' ->> 'title' AS title, version, hash, at FROM activity_report_version
           WHERE person_id = ANY($1::uuid[]) ORDER BY at`,
          [personIds],
        ),
      erase: () => Promise.resolve(),
      doings: () => Promise.resolve([]),
    });
  }
}
