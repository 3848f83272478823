import { randomUUID } from 'node:crypto';
import type { Instant } from '@ruta/contracts/protocol/instant';
import { V7Generator } from 'uuidv7';

/** Ids of the demonstration's things by what the content calls them; asked twice, the same one. */
export class DemoIds {
  private readonly known = new Map<string, string>();
  private readonly generator = new V7Generator();

  constructor() {
    this.generator.setRollbackAllowance(0);
  }

  /** A uuid that sorts as if it had been made at that moment. */
  at(at: Instant): string {
    return this.generator.generateOrResetWithTs(at).toString();
  }

  /** Makes the id of something that came into being at a moment. */
  make<Id extends string>(kind: string, name: string | number, at: Instant): Id {
    const key = `${kind} ${name}`;
    const id = this.known.get(key) ?? this.at(at);
    this.known.set(key, id);
    return id as Id;
  }

  /** An id that tells nothing of a time, made when it is first asked for. */
  chance<Id extends string>(kind: string, name: string | number): Id {
    const key = `${kind} ${name}`;
    const id = this.known.get(key) ?? randomUUID();
    this.known.set(key, id);
    return id as Id;
  }

  of<Id extends string>(kind: string, name: string | number): Id {
    const id = this.known.get(`${kind} ${name}`);
    if (!id) throw new Error(`The demonstration knows no ${kind} ${name}.`);
    return id as Id;
  }
}
