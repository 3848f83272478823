import { useEffect, useLayoutEffect, useRef, type RefObject } from 'react';

/** By how much less than its size things are shown, before they are shown a part at a time. */
const steps = [1, 0.92, 0.84, 0.77, 0.7, 0.64, 0.58, 0.53];
const partMs = 9000;

/**
 * A wall cannot be scrolled by who reads it: what is too much for it is made smaller (`--fit`), and where it would be too
 * small for the last row, it is moved on by itself, part by part. Things that fill what is left are marked `data-fills`.
 */
export function useFit(): RefObject<HTMLElement | null> {
  const box = useRef<HTMLElement>(null);
  const fitted = useRef('');
  useLayoutEffect(() => {
    const wall = box.current;
    if (!wall) return;
    const now = `${wall.clientWidth} ${wall.clientHeight} ${wall.childElementCount} ${wall.textContent}`;
    if (now === fitted.current) return;
    fitted.current = now;
    const fits = (step: number) => {
      wall.style.setProperty('--fit', String(step));
      return overfull(wall).length === 0;
    };
    if (!steps.some(fits)) return;
    for (const part of [wall, ...filling(wall)]) part.scrollTop = 0;
  });
  useEffect(() => {
    const timer = setInterval(() => {
      for (const part of box.current ? overfull(box.current) : []) {
        const end = part.scrollTop + part.clientHeight >= part.scrollHeight - 2;
        part.scrollTop = end ? 0 : part.scrollTop + part.clientHeight * 0.85;
      }
    }, partMs);
    return () => clearInterval(timer);
  }, []);
  return box;
}

const filling = (wall: HTMLElement): HTMLElement[] => [...wall.querySelectorAll<HTMLElement>('[data-fills]')];

const overfull = (wall: HTMLElement): HTMLElement[] =>
  [wall, ...filling(wall)].filter((part) => part.scrollHeight > part.clientHeight + 2);
