import { useCallback, useEffect, useRef, useSyncExternalStore } from 'react';
import * as Y from 'yjs';

/** Where a text differs from another: everything before `at` and after it is the same. */
export function spliceOf(before: string, after: string): { at: number; remove: number; insert: string } {
  let at = 0;
  while (at < before.length && at < after.length && before[at] === after[at]) at += 1;
  let end = 0;
  while (
    end < before.length - at &&
    end < after.length - at &&
    before[before.length - 1 - end] === after[after.length - 1 - end]
  ) {
    end += 1;
  }
  return { at, remove: before.length - at - end, insert: after.slice(at, after.length - end) };
}

/** Where a caret belongs after somebody else's change of the text. */
export function caretAfter(caret: number, before: string, after: string): number {
  const { at, remove, insert } = spliceOf(before, after);
  if (caret <= at) return caret;
  return caret < at + remove ? at + insert.length : caret - remove + insert.length;
}

export interface SharedText {
  text: string;
  write: (text: string) => void;
  /** Takes back what this person wrote here, and nobody else's words. */
  undo: () => void;
  redo: () => void;
}

/** A Y.Text as the value of an input: what is typed becomes the smallest change, so that two may write in it. */
export function useSharedText(shared: Y.Text): SharedText {
  const subscribe = useCallback(
    (listener: () => void) => {
      shared.observe(listener);
      return () => shared.unobserve(listener);
    },
    [shared],
  );
  const text = useSyncExternalStore(subscribe, () => shared.toJSON());
  const write = useCallback(
    (after: string) => {
      const { at, remove, insert } = spliceOf(shared.toJSON(), after);
      shared.doc?.transact(() => {
        if (remove > 0) shared.delete(at, remove);
        if (insert) shared.insert(at, insert);
      }, TYPED);
    },
    [shared],
  );
  const history = useHistory(shared);
  const undo = useCallback(() => void history.current?.undo(), [history]);
  const redo = useCallback(() => void history.current?.redo(), [history]);
  return { text, write, undo, redo };
}

/** Marks what is typed into a line, so that taking back is one's own. */
const TYPED = 'typed into a line';

function useHistory(shared: Y.Text) {
  const history = useRef<Y.UndoManager | null>(null);
  useEffect(() => {
    const manager = new Y.UndoManager(shared, { trackedOrigins: new Set([TYPED]), captureTimeout: 500 });
    history.current = manager;
    return () => {
      manager.destroy();
      history.current = null;
    };
  }, [shared]);
  return history;
}
