import { useEffect, useReducer } from 'react';
import type * as Y from 'yjs';

interface Observable {
  observeDeep(listener: () => void): void;
  unobserveDeep(listener: () => void): void;
}

const count = (before: number): number => before + 1;

/** Anything read from a shared type, read again whenever something in or below it changes. */
export function useShared<Value>(type: Observable, read: () => Value): Value {
  const [, changed] = useReducer(count, 0);
  useEffect(() => {
    type.observeDeep(changed);
    // What came between the first look and this moment was not heard.
    changed();
    return () => type.unobserveDeep(changed);
  }, [type]);
  return read();
}

/** A number that rises with every change of the document: for what is computed from all of it. */
export function useRevision(doc: Y.Doc): number {
  const [revision, changed] = useReducer(count, 0);
  useEffect(() => {
    doc.on('update', changed);
    changed();
    return () => doc.off('update', changed);
  }, [doc]);
  return revision;
}
