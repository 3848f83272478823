import { type RefObject, useEffect, useRef } from 'react';

/** Which child of the list something inside it belongs to; -1 where none. */
function placeOf(list: HTMLElement, target: EventTarget | null): number {
  const item = target instanceof Element ? target.closest('li') : null;
  return item ? [...list.children].indexOf(item) : -1;
}

/**
 * Dragging within a list, whose items may hold a `draggable` grip: `onMove(from, to)` once one was dropped on another.
 * While it lasts the dragged item carries `data-dragged`, the one below the pointer `data-over`.
 */
export function useDragOrder(
  list: RefObject<HTMLElement | null>,
  onMove: (from: number, to: number) => void,
): void {
  const move = useRef(onMove);
  useEffect(() => {
    move.current = onMove;
  });
  useEffect(() => {
    const element = list.current;
    if (!element) return;
    const listening = new AbortController();
    let from = -1;
    const mark = (name: 'dragged' | 'over', at: number) => {
      for (const [index, child] of [...element.children].entries())
        if (child instanceof HTMLElement) child.dataset[name] = String(index === at);
    };
    const end = () => {
      from = -1;
      mark('dragged', -1);
      mark('over', -1);
    };
    const on = (
      type: 'dragstart' | 'dragover' | 'drop' | 'dragend',
      act: (event: DragEvent, at: number) => void,
    ) =>
      element.addEventListener(type, (event) => act(event, placeOf(element, event.target)), {
        signal: listening.signal,
      });
    on('dragstart', (_, at) => {
      from = at;
      mark('dragged', at);
    });
    on('dragover', (event, at) => {
      if (from < 0) return;
      event.preventDefault();
      mark('over', at === from ? -1 : at);
    });
    on('drop', (event, at) => {
      event.preventDefault();
      if (from >= 0 && at >= 0) move.current(from, at);
      end();
    });
    on('dragend', end);
    return () => listening.abort();
  }, [list]);
}
