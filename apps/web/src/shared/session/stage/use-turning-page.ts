import { useEffect, useState } from 'react';

const pageMs = 10_000;

/** The page that is shown now, from 0: one after the other, for as long as it takes to read one. */
export function useTurningPage(pages: number, eachMs = pageMs): number {
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    if (pages < 2) return;
    const timer = setInterval(() => setTurn((before) => before + 1), eachMs);
    return () => clearInterval(timer);
  }, [pages, eachMs]);
  return turn % pages;
}
