import type { Prose } from '@ruta/contracts/drafting/commitment-form';
import { type GlossaryHit, type GlossaryTerm, glossaryIn } from '@ruta/domain/commitment/glossary';
import { Fragment, type ReactNode } from 'react';
import { Button, Dialog, DialogTrigger, Popover } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import styles from './term.module.css';

/** A word of the glossary in a text, with what it means when it is pressed. */
function Term({ term, children }: { term: GlossaryTerm; children: ReactNode }) {
  const { t } = useTranslation('glossary');
  return (
    <DialogTrigger>
      <Button className={styles.term}>{children}</Button>
      <Popover placement="bottom start">
        <Dialog className={styles.meaning} aria-label={t(`word.${term}`)}>
          <b>{t(`word.${term}`)}:</b> {t(`means.${term}`)}
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}

/** Words with those of the glossary explained. */
export function ExplainedWords({ text, hits }: { text: string; hits: readonly GlossaryHit[] }) {
  return piecesOf(text, hits).map(({ from, words, term }) =>
    term === null ? (
      <Fragment key={from}>{words}</Fragment>
    ) : (
      <Term key={from} term={term}>
        {words}
      </Term>
    ),
  );
}

interface Piece {
  from: number;
  words: string;
  term: GlossaryTerm | null;
}

function piecesOf(text: string, hits: readonly GlossaryHit[]): Piece[] {
  const pieces: Piece[] = [];
  let end = 0;
  for (const { term, from, to } of hits) {
    if (from > end) pieces.push({ from: end, words: text.slice(end, from), term: null });
    pieces.push({ from, words: text.slice(from, to), term });
    end = to;
  }
  if (end < text.length) pieces.push({ from: end, words: text.slice(end), term: null });
  return pieces;
}

/** The terms to be explained in each run of paragraphs that are read one after the other: each where it stands first. */
export function firstHits(prose: Prose): GlossaryHit[][][] {
  const seen = new Set<GlossaryTerm>();
  return prose.map(({ runs }) =>
    runs.map(({ text }) => {
      const hits = glossaryIn(text).filter(({ term }) => !seen.has(term));
      for (const { term } of hits) seen.add(term);
      return hits;
    }),
  );
}
