import { Suggesting } from '@ruta/domain/drafting/suggesting';
import { useLayoutEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import type * as Y from 'yjs';
import type { DraftLink } from './draft-link.ts';
import { suggesterAs } from './suggester.ts';

/**
 * The copy of the text in which somebody suggests, for as long as `author` does; `null` else. When somebody else decides
 * on what it shows, a new copy takes its place before another key can be pressed.
 */
export function useSuggesting(link: DraftLink, author: string | null): Y.Doc | null {
  const [copy, setCopy] = useState<Y.Doc | null>(null);
  useLayoutEffect(() => {
    if (author === null) return;
    let now: Suggesting;
    let renewing = false;
    const begin = () => {
      now = new Suggesting(link.doc, suggesterAs(author), renew);
      setCopy(now.copy);
    };
    const renew = () => {
      if (renewing) return;
      renewing = true;
      now.end();
      // Whoever decided may go on in the same breath: the new copy is made of what is there after it.
      queueMicrotask(() => {
        if (!renewing) return;
        renewing = false;
        flushSync(begin);
      });
    };
    begin();
    return () => {
      renewing = false;
      now.end();
      setCopy(null);
    };
  }, [link, author]);
  return copy;
}
