import { useCallback, useEffect, useMemo, useRef, useSyncExternalStore } from 'react';
import * as Y from 'yjs';
import type { History } from './desk-context.ts';

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
  /** The origin in Yjs of what this person does here: what is done under it is taken back here. */
  by: object;
}

/** A Y.Text as the value of an input: what is typed becomes the smallest change, so that two may write in it. */
export function useSharedText(shared: Y.Text): SharedText {
  const by = useMemo(() => ({ typedInto: shared }), [shared]);
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
      }, by);
    },
    [shared, by],
  );
  const { undo, redo } = useOwnHistory(shared, by);
  return { text, write, undo, redo, by };
}

/** Taking back is one's own: what was done under `by`, and what was tied to it from here. */
export function useOwnHistory(shared: Y.Text | Y.Map<unknown>, by: object): History {
  const history = useRef<Y.UndoManager | null>(null);
  useEffect(() => {
    const scope: (Y.Text | Y.Map<unknown>)[] = [shared];
    if (shared.doc) scope.push(shared.doc.getMap('links'));
    const manager = new Y.UndoManager(scope, { trackedOrigins: new Set([by]), captureTimeout: 500 });
    history.current = manager;
    return () => {
      manager.destroy();
      history.current = null;
    };
  }, [shared, by]);
  const undo = useCallback(() => void history.current?.undo(), [history]);
  const redo = useCallback(() => void history.current?.redo(), [history]);
  return useMemo(() => ({ undo, redo }), [undo, redo]);
}
