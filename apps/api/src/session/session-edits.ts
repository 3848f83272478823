import { Injectable } from '@nestjs/common';
import type { SessionHeader } from '@ruta/contracts/session/http';
import type { Tx } from '../platform/database/transactions.ts';

type Listener = (tx: Tx, before: SessionHeader, after: SessionHeader) => Promise<void>;

/** Who must hear when title, place or time of a session change, in the transaction that changes them. */
@Injectable()
export class SessionEdits {
  private readonly listeners: Listener[] = [];

  onEdit(listener: Listener): void {
    this.listeners.push(listener);
  }

  async tell(tx: Tx, before: SessionHeader, after: SessionHeader): Promise<void> {
    for (const listener of this.listeners) await listener(tx, before, after);
  }
}
