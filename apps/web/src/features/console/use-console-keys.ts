import { useEffect } from 'react';

export interface ConsoleKeys {
  ArrowRight: () => void;
  ArrowLeft: () => void;
  '+': () => void;
  p: () => void;
  l: () => void;
  b: () => void;
  z: () => void;
  '?': () => void;
}

/** Where a key means something of its own: typing, choosing in a list, answering a dialog. */
const busy =
  'input, textarea, select, [contenteditable="true"], [role="dialog"], [role="alertdialog"], [role="menu"], [role="listbox"], [role="radiogroup"], [role="tablist"], [data-own-keys]';

/** One key each for the steps of a session; none fires while somebody writes, chooses or is asked. */
export function useConsoleKeys(keys: ConsoleKeys, active: boolean): void {
  useEffect(() => {
    if (!active) return;
    const pressed = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.repeat || event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.target instanceof Element && event.target.closest(busy)) return;
      if (document.querySelector('[role="dialog"], [role="alertdialog"], [role="menu"]')) return;
      const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
      if (!isKey(keys, key)) return;
      event.preventDefault();
      keys[key]();
    };
    window.addEventListener('keydown', pressed);
    return () => window.removeEventListener('keydown', pressed);
  }, [keys, active]);
}

const isKey = (keys: ConsoleKeys, key: string): key is keyof ConsoleKeys => key in keys;
