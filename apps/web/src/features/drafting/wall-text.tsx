import { ArrowDown, ArrowUp } from 'lucide-react';
import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { changedParagraph, changedUpTo } from './clause-in-hand.ts';
import { type LaidLine, type LinesInSight, linesInSight } from './lines-in-sight.ts';
import styles from './wall-desk.module.css';

export interface WallParagraph {
  /** The name of the cell it stands in. */
  label?: string;
  text: string;
}

interface WallTextProps {
  paragraphs: readonly WallParagraph[];
  /** As they were before the change that brought the clause to the wall. */
  before: readonly WallParagraph[];
}

/** Which paragraph was written in last, and up to which letter. */
interface Place {
  paragraph: number;
  upTo: number;
}

/**
 * As large as the length allows. A text that is too long even so is shown in whole lines around the place that is written
 * in, and says that there is more before and after them.
 */
export function WallText({ paragraphs, before }: WallTextProps) {
  const { t } = useTranslation('desk');
  const texts = paragraphs.map(({ text }) => text);
  const place = usePlace(
    texts,
    before.map(({ text }) => text),
  );
  const whole = texts.join(' ');
  const { frame, sight, more } = useSight(whole, place);
  const several = texts.filter((text) => text.trim() !== '').length > 1;
  return (
    <>
      <div ref={frame} className={styles.frame}>
        <div ref={sight} className={styles.sight} data-sight>
          <ol className={styles.paragraphs} data-length={lengthOf(whole)}>
            {paragraphs.map(({ label, text }, index) => (
              <li key={index + 1} data-beside={place !== null && index !== place.paragraph && several}>
                {label && <b>{label} </b>}
                {text}
              </li>
            ))}
          </ol>
        </div>
      </div>
      <p className={styles.more}>
        {more.before > 0 && (
          <span>
            <ArrowUp aria-hidden />
            {t('wall.before', { count: more.before })}
          </span>
        )}
        {more.after > 0 && (
          <span>
            <ArrowDown aria-hidden />
            {t('wall.after', { count: more.after })}
          </span>
        )}
      </p>
    </>
  );
}

function usePlace(texts: readonly string[], before: readonly string[]): Place | null {
  const [seen, setSeen] = useState(() => ({ texts, place: placeBetween(before, texts) }));
  const changed = placeBetween(seen.texts, texts);
  if (changed !== null) setSeen({ texts, place: changed });
  return seen.place;
}

function placeBetween(before: readonly string[], after: readonly string[]): Place | null {
  const paragraph = changedParagraph(before, after);
  if (paragraph === null) return null;
  return { paragraph, upTo: changedUpTo(before[paragraph] ?? '', after[paragraph] ?? '') };
}

function lengthOf(text: string): 'short' | 'middle' | 'long' | 'longer' {
  if (text.length <= 95) return 'short';
  if (text.length <= 180) return 'middle';
  return text.length <= 300 ? 'long' : 'longer';
}

/** Cuts the text to whole lines. What is measured is only known once it is laid out, in its own letters and size. */
function useSight(text: string, place: Place | null) {
  const frame = useRef<HTMLDivElement>(null);
  const sight = useRef<HTMLDivElement>(null);
  const stood = useRef<LinesInSight | null>(null);
  const [more, setMore] = useState({ before: 0, after: 0 });
  const look = useCallback(() => {
    const list = sight.current?.firstElementChild;
    if (!frame.current || !sight.current || !(list instanceof HTMLElement)) return;
    const { lines, at } = laidOut(list, place);
    const shown = linesInSight(lines, frame.current.clientHeight, at, stood.current);
    stood.current = shown;
    const top = lines[shown.first]?.top ?? 0;
    sight.current.style.height = `${(lines[shown.last]?.bottom ?? 0) - top}px`;
    sight.current.scrollTop = top;
    const after = lines.length - 1 - shown.last;
    setMore((known) =>
      known.before === shown.first && known.after === after ? known : { before: shown.first, after },
    );
  }, [place]);
  useLayoutEffect(look, [look, text]);
  useEffect(() => {
    const looking = new ResizeObserver(look);
    if (frame.current) looking.observe(frame.current);
    void document.fonts.ready.then(look);
    return () => looking.disconnect();
  }, [look]);
  return { frame, sight, more };
}

/** Every line of every paragraph, and the number of the one that is written in. */
function laidOut(list: HTMLElement, place: Place | null): { lines: LaidLine[]; at: number } {
  const lines: LaidLine[] = [];
  let at = 0;
  for (const [index, item] of [...list.children].entries()) {
    if (!(item instanceof HTMLElement)) continue;
    const height = parseFloat(getComputedStyle(item).lineHeight);
    const top = item.offsetTop - list.offsetTop;
    if (index === place?.paragraph) at = lines.length + lineOf(item, place.upTo, height);
    const count = Math.max(1, Math.round(item.offsetHeight / height));
    for (let line = 0; line < count; line += 1)
      lines.push({ top: top + line * height, bottom: top + (line + 1) * height });
  }
  return { lines, at: Math.min(at, Math.max(0, lines.length - 1)) };
}

function lineOf(item: HTMLElement, upTo: number, height: number): number {
  const words = item.lastChild;
  if (!(words instanceof Text)) return 0;
  const range = document.createRange();
  range.setStart(words, Math.max(0, Math.min(upTo, words.length) - 1));
  range.setEnd(words, Math.min(upTo, words.length));
  const box = range.getBoundingClientRect();
  if (box.height === 0) return 0;
  return Math.max(0, Math.floor((box.top + box.height / 2 - item.getBoundingClientRect().top) / height));
}
