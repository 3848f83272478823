import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { PersonId } from '@ruta/contracts/protocol/ids';
import { PersonMerges } from '../identity/person-merges.ts';
import { PersonalData } from '../identity/personal-data.ts';
import type { Tx } from '../platform/database/transactions.ts';

/** Judging and recommending are acts of an office: merging and erasing leave them, and the name with them goes. */
@Injectable()
export class EvaluationPeople implements OnModuleInit {
  constructor(
    private readonly merges: PersonMerges,
    private readonly personalData: PersonalData,
  ) {}

  onModuleInit(): void {
    this.merges.onPersonMerge('evaluation', () => Promise.resolve());
    this.personalData.provide('evaluation', {
      export: (tx, personIds) => this.export(tx, personIds),
      erase: async (tx, personIds) => {
        await tx.query('DELETE FROM evaluation_draft WHERE person_id = ANY($1::uuid[])', [personIds]);
      },
    });
  }

  private async export(tx: Tx, personIds: PersonId[]): Promise<unknown> {
    const list = (sql: string): Promise<unknown> => tx.query(sql, [personIds]);
    return {
      evaluations: await list(
        `SELECT c.key AS commitment, v.kind, v.version, v.activity, v.completion, v.verifiable, v.relevant,
                v.potential, v.opened_government AS "openedGovernment", v.note, v.on_day::text AS "onDay"
         FROM evaluation v JOIN commitment c ON c.entity_id = v.entity_id AND c.id = v.commitment_id
         WHERE v.person_id = ANY($1::uuid[]) ORDER BY v.at`,
      ),
      drafts: await list(
        `SELECT kind, content, at FROM evaluation_draft WHERE person_id = ANY($1::uuid[]) ORDER BY at`,
      ),
      recommendations: await list(
        `SELECT number, text, due_on::text AS "dueOn", at FROM recommendation
         WHERE person_id = ANY($1::uuid[]) ORDER BY at`,
      ),
    };
  }
}
