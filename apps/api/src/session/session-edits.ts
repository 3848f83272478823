import { Injectable } from '@nestjs/common';
import type { SessionHeader } from '@ruta/contracts/session/http';
import type { Tx } from '../platform/database/transactions.ts';

/** `reason`: why it is moved, where whoever moves it says so. */
type Listener = (tx: Tx, before: SessionHeader, after: SessionHeader, reason: string | null) => Promise<void>;

type OffListener = (tx: Tx, header: SessionHeader, reason: string) => Promise<void>;

/** Who must hear when title, place or time of a session change, in the transaction that changes them. */
@Injectable()
export class SessionEdits {
  private readonly listeners: Listener[] = [];
  private readonly offListeners: OffListener[] = [];

  onEdit(listener: Listener): void {
    this.listeners.push(listener);
  }

  /** It will not take place. */
  onCallOff(listener: OffListener): void {
    this.offListeners.push(listener);
  }

  async tellCallOff(tx: Tx, header: SessionHeader, reason: string): Promise<void> {
    for (const listener of this.offListeners) await listener(tx, header, reason);
  }

  async tell(tx: Tx, before: SessionHeader, after: SessionHeader, reason: string | null): Promise<void> {
    for (const listener of this.listeners) await listener(tx, before, after, reason);
  }
}
