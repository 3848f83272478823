import type { QueueItem } from '@ruta/contracts/consultation/moderation';
import { useEffect, useRef, useState } from 'react';

interface Deeds {
  admit: (id: string) => void;
  hide: (id: string) => void;
}

const writesIn = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));

/** J and K go down and up the queue, A and H decide about where one is. Off while somebody writes or a dialog asks. */
export function useQueueKeys(items: readonly QueueItem[], deeds: Deeds, isOn: boolean) {
  const [wanted, setCurrent] = useState(0);
  const elements = useRef(new Map<number, HTMLElement>());
  const current = Math.min(wanted, items.length - 1);

  useEffect(() => {
    if (!isOn) return;
    const move = (to: number) => {
      const next = Math.max(0, Math.min(items.length - 1, to));
      setCurrent(next);
      elements.current.get(next)?.focus();
    };
    const pressed = (event: KeyboardEvent) => {
      const item = items[current];
      if (event.ctrlKey || event.metaKey || event.altKey || event.repeat || writesIn(event.target) || !item)
        return;
      const key = event.key.toLowerCase();
      if (key === 'j') move(current + 1);
      else if (key === 'k') move(current - 1);
      else if (key === 'a') deeds.admit(item.id);
      else if (key === 'h') deeds.hide(item.id);
      else return;
      event.preventDefault();
    };
    const focused = ({ target }: FocusEvent) => {
      for (const [at, element] of elements.current)
        if (target instanceof Node && element.contains(target)) setCurrent(at);
    };
    document.addEventListener('keydown', pressed);
    document.addEventListener('focusin', focused);
    return () => {
      document.removeEventListener('keydown', pressed);
      document.removeEventListener('focusin', focused);
    };
  });

  const place = (at: number, element: HTMLElement | null) => {
    if (element) elements.current.set(at, element);
    else elements.current.delete(at);
  };
  return { current, place };
}
