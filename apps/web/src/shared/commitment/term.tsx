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
  let end = 0;
  return (
    <>
      {hits.map(({ term, from, to }) => {
        const before = text.slice(end, from);
        end = to;
        return (
          <Fragment key={term}>
            {before}
            <Term term={term}>{text.slice(from, to)}</Term>
          </Fragment>
        );
      })}
      {text.slice(end)}
    </>
  );
}

/** The terms to be explained in each of several texts that are read one after the other: each where it stands first. */
export function firstHits(texts: readonly string[]): GlossaryHit[][] {
  const seen = new Set<GlossaryTerm>();
  return texts.map((text) => {
    const hits = glossaryIn(text).filter(({ term }) => !seen.has(term));
    for (const { term } of hits) seen.add(term);
    return hits;
  });
}
