import { useEffect, useRef, useState, type PointerEvent } from 'react';
import { flushSync } from 'react-dom';

/**
 * Dragging the entries of a list by their grip, with a finger or a mouse: an entry moves as soon as it is over a place.
 * Heard at the window, since an entry that moves in the page would lose its pointer.
 */
export function useDragOrder(onMove: (from: number, to: number) => void) {
  const list = useRef<HTMLOListElement>(null);
  const [dragged, setDragged] = useState<number | null>(null);
  const held = useRef({ at: -1, onMove });
  held.current.onMove = onMove;
  const isDragging = dragged !== null;

  useEffect(() => {
    if (!isDragging) return;
    const follow = ({ clientY }: globalThis.PointerEvent) => {
      const entries = [...(list.current?.children ?? [])];
      const under = entries.findIndex((entry) => clientY < entry.getBoundingClientRect().bottom);
      const to = under < 0 ? entries.length - 1 : under;
      if (to === held.current.at) return;
      // At once, so that the next movement meets the order this one has made.
      flushSync(() => {
        held.current.onMove(held.current.at, to);
        setDragged(to);
      });
      held.current.at = to;
    };
    const drop = () => setDragged(null);
    window.addEventListener('pointermove', follow);
    window.addEventListener('pointerup', drop);
    window.addEventListener('pointercancel', drop);
    return () => {
      window.removeEventListener('pointermove', follow);
      window.removeEventListener('pointerup', drop);
      window.removeEventListener('pointercancel', drop);
    };
  }, [isDragging]);

  const grip = (index: number) => ({
    onPointerDown: (event: PointerEvent<HTMLElement>) => {
      event.preventDefault();
      held.current.at = index;
      setDragged(index);
    },
  });
  return { list, dragged, grip };
}
