import { useEffect, useState, useSyncExternalStore } from 'react';
import { useLive } from './live.ts';
import type { OutboxEntry } from './outbox-entry.ts';
import type { Outbox } from './outbox.ts';

const nothing: readonly OutboxEntry[] = [];
const silent = () => () => {};

/** The device's outbox and what is in it; null for the moment it takes to open. */
export function useOutbox(): [Outbox | null, readonly OutboxEntry[]] {
  const live = useLive();
  const [outbox, setOutbox] = useState<Outbox | null>(null);
  useEffect(() => {
    let shown = true;
    void live.outbox.then((opened) => shown && setOutbox(opened));
    return () => {
      shown = false;
    };
  }, [live]);
  const entries = useSyncExternalStore(outbox?.subscribe ?? silent, outbox?.list ?? (() => nothing));
  return [outbox, entries];
}
