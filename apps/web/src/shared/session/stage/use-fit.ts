import { useEffect, useLayoutEffect, useRef, type RefObject } from 'react';

/** By how much less than its size things are shown, before they are shown a page at a time. */
const steps = [1, 0.92, 0.84, 0.77, 0.7, 0.64];
/** As many pages as there may be before things are made still smaller. */
const fewPages = 4;
const pageMs = 10_000;
const lookMs = 500;

interface Turning {
  page: number;
  turnedAt: number;
}

/**
 * A wall cannot be scrolled by who reads it. What is too much for it is made smaller (`--fit`), though never smaller than
 * the last row can read (`--least`, stage.module.css); what is too much still comes page by page (stage-pages.tsx), one
 * after the other by itself: whole lines and whole cards.
 */
export function useFit(): RefObject<HTMLElement | null> {
  const box = useRef<HTMLElement>(null);
  const fitted = useRef('');
  const turning = useRef(new WeakMap<HTMLElement, Turning>());
  useLayoutEffect(() => {
    const wall = box.current;
    if (!wall) return;
    const now = `${wall.clientWidth} ${wall.clientHeight} ${wall.childElementCount} ${wall.textContent}`;
    if (now === fitted.current) return;
    fitted.current = now;
    fit(wall);
    for (const part of paged(wall)) show(part, turning.current);
  });
  useEffect(() => {
    // Letters that come later are wider or narrower than those that stood in for them.
    void document.fonts?.ready.then(() => {
      if (!box.current) return;
      fit(box.current);
      for (const part of paged(box.current)) show(part, turning.current);
    });
    const timer = setInterval(() => {
      for (const part of box.current ? paged(box.current) : []) turn(part, turning.current);
    }, lookMs);
    return () => clearInterval(timer);
  }, []);
  return box;
}

const paged = (wall: HTMLElement): HTMLElement[] => [...wall.querySelectorAll<HTMLElement>('[data-pages]')];

/** The largest step in which everything is there at once; else one in which it takes few pages; else the smallest. */
function fit(wall: HTMLElement): void {
  for (const part of paged(wall)) say(part, '');
  const holds = (step: number, most: number) => {
    wall.style.setProperty('--fit', String(step));
    return wall.scrollHeight <= wall.clientHeight + 2 && paged(wall).every((part) => pagesOf(part) <= most);
  };
  for (const most of [1, fewPages]) if (steps.some((step) => holds(step, most))) return;
}

/** Pages are as wide as the wall and stand side by side; one is in sight. */
function pagesOf(part: HTMLElement): number {
  return part.clientWidth === 0 ? 1 : Math.max(1, Math.ceil((part.scrollWidth - 2) / pageWidth(part)));
}

/** To the fraction of a pixel: over many pages roundings add up. */
const pageWidth = (part: HTMLElement): number =>
  part.getBoundingClientRect().width + (parseFloat(getComputedStyle(part).columnGap) || 0);

/** The page it stands at, or one further. The number takes some of the height: with it there may be one page more. */
function show(part: HTMLElement, turning: WeakMap<HTMLElement, Turning>, further = 0): void {
  const known = turning.get(part);
  if (pagesOf(part) > 1) say(part, '1 / 2');
  const pages = pagesOf(part);
  const page = ((known?.page ?? 0) + further) % pages;
  turning.set(part, { page, turnedAt: known && further === 0 ? known.turnedAt : Date.now() });
  part.style.transform = page === 0 ? '' : `translateX(${-page * pageWidth(part)}px)`;
  say(part, pages > 1 ? `${page + 1} / ${pages}` : '');
}

function say(part: HTMLElement, words: string): void {
  const frame = part.parentElement;
  if (frame && frame.dataset['page'] !== words) frame.dataset['page'] = words;
}

function turn(part: HTMLElement, turning: WeakMap<HTMLElement, Turning>): void {
  const known = turning.get(part);
  if (!known || Date.now() - known.turnedAt >= pageMs) show(part, turning, known ? 1 : 0);
}
