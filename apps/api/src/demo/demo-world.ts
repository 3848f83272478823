import type { EntityId, PersonId } from '@ruta/contracts/protocol/ids';
import type { PersonKey } from './content/people.ts';
import type { DemoCalendar } from './demo-calendar.ts';
import { DemoIds } from './demo-ids.ts';
import { DemoRecord } from './demo-record.ts';
import { DemoRows } from './demo-rows.ts';

/** What every part of the seed builds on: one today, one set of ids, the rows and the record they come to. */
export class DemoWorld {
  readonly ids = new DemoIds();
  readonly rows = new DemoRows();
  readonly record = new DemoRecord();
  readonly entityId: EntityId;

  constructor(readonly calendar: DemoCalendar) {
    this.entityId = this.ids.make<EntityId>('entity', 'valle', calendar.moment(-730, '09:00'));
  }

  /** Adds rows that belong to the entity. */
  add(table: string, ...rows: Readonly<Record<string, unknown>>[]): void {
    this.rows.add(table, ...rows.map((row) => ({ entity_id: this.entityId, ...row })));
  }

  person(key: PersonKey): PersonId {
    return this.ids.of('person', key);
  }
}
