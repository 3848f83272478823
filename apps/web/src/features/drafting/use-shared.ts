import { useCallback, useRef, useSyncExternalStore } from 'react';
import type * as Y from 'yjs';

interface Observable {
  observeDeep(listener: () => void): void;
  unobserveDeep(listener: () => void): void;
}

/** Anything read from a shared type, read again whenever something in or below it changes. */
export function useShared<Value>(type: Observable, read: () => Value): Value {
  const kept = useRef<{ value: Value } | null>(null);
  const latest = useRef(read);
  latest.current = read;
  const subscribe = useCallback(
    (listener: () => void) => {
      const changed = () => {
        kept.current = null;
        listener();
      };
      type.observeDeep(changed);
      return () => type.unobserveDeep(changed);
    },
    [type],
  );
  return useSyncExternalStore(subscribe, () => (kept.current ??= { value: latest.current() }).value);
}

/** A number that rises with every change of the document: for what is computed from all of it. */
export function useRevision(doc: Y.Doc): number {
  const revision = useRef(0);
  const subscribe = useCallback(
    (listener: () => void) => {
      const changed = () => {
        revision.current += 1;
        listener();
      };
      doc.on('update', changed);
      return () => doc.off('update', changed);
    },
    [doc],
  );
  return useSyncExternalStore(subscribe, () => revision.current);
}
