import { Injectable } from '@nestjs/common';
import type { Doing } from '@ruta/contracts/identity/personal-data';
import type { EntityId, PersonId } from '@ruta/contracts/protocol/ids';
import type { Tx } from '../platform/database/transactions.ts';

/**
 * What a topic holds about people. `personIds` are one person under every id they ever had (guests that became part
 * of the account included).
 */
export interface PersonalDataProvider {
  /** Everything the topic holds about the person, as plain JSON with readable keys. */
  export(tx: Tx, personIds: PersonId[]): Promise<unknown>;
  /** Removes names and free text of the person from the topic's rows; logs and the record are not touched. */
  erase(tx: Tx, personIds: PersonId[]): Promise<void>;
  /** The entities whose pages show something of the person that an erasure takes away. */
  entities?(tx: Tx, personIds: PersonId[]): Promise<EntityId[]>;
  /** What the person did, newest first, for the list on their account page. */
  doings?(tx: Tx, personIds: PersonId[]): Promise<Doing[]>;
}

/** Each topic registers once, when its module starts: `personalData.provide('consultation', provider)`. */
@Injectable()
export class PersonalData {
  private readonly providers = new Map<string, PersonalDataProvider>();

  provide(topic: string, provider: PersonalDataProvider): void {
    if (this.providers.has(topic)) throw new Error(`${topic} already provides its personal data`);
    this.providers.set(topic, provider);
  }

  async export(tx: Tx, personIds: PersonId[]): Promise<Record<string, unknown>> {
    const topics: Record<string, unknown> = {};
    for (const [topic, provider] of this.providers) topics[topic] = await provider.export(tx, personIds);
    return topics;
  }

  async erase(tx: Tx, personIds: PersonId[]): Promise<void> {
    if (this.providers.size === 0) throw new Error('nobody is erased before the topics have started');
    for (const provider of this.providers.values()) await provider.erase(tx, personIds);
  }

  async entities(tx: Tx, personIds: PersonId[]): Promise<EntityId[]> {
    const all: EntityId[] = [];
    for (const provider of this.providers.values())
      all.push(...((await provider.entities?.(tx, personIds)) ?? []));
    return [...new Set(all)];
  }

  async doings(tx: Tx, personIds: PersonId[]): Promise<Doing[]> {
    const all: Doing[] = [];
    for (const provider of this.providers.values())
      all.push(...((await provider.doings?.(tx, personIds)) ?? []));
    return all.sort((one, other) => other.at - one.at);
  }
}
