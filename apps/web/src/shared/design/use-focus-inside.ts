import { useEffect, useRef, type RefObject } from 'react';

/** Puts the focus inside, once, on what a dialog or a page of one field was opened for: the first field, or button. */
export function useFocusInside<Box extends HTMLElement>(
  what = 'input, textarea, button',
): RefObject<Box | null> {
  const box = useRef<Box>(null);
  useEffect(() => {
    box.current?.querySelector<HTMLElement>(what)?.focus();
  }, [what]);
  return box;
}
