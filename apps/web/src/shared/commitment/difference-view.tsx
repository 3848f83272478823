import type { CommitmentForm } from '@ruta/contracts/drafting/commitment-form';
import {
  type Change,
  changed,
  type ClauseChange,
  differenceOf,
  type WordCell,
} from '@ruta/domain/commitment/difference';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../design/button.tsx';
import { useCommitmentWords } from './commitment-words.ts';
import styles from './difference.module.css';
import { useCellText } from './form-view.tsx';

interface DifferenceProps {
  before: CommitmentForm;
  after: CommitmentForm;
}

/** What changed between two versions, word by word: in the text, or side by side. */
export function DifferenceView({ before, after }: DifferenceProps) {
  const { t } = useTranslation('commitment');
  const [look, setLook] = useState<'inline' | 'side'>('inline');
  const wordCell = useWordCell();
  const changes = changed(differenceOf(before, after, wordCell));
  if (changes.length === 0) return <p>{t('difference.none')}</p>;
  return (
    <div className={styles.difference}>
      <div className="row between">
        <p className="small">{t('difference.count', { count: changes.length })}</p>
        <div className="row" role="group" aria-label={t('difference.show')}>
          {(['inline', 'side'] as const).map((name) => (
            <Button
              key={name}
              variant={look === name ? 'quiet' : 'plain'}
              size="small"
              aria-pressed={look === name}
              onPress={() => setLook(name)}
            >
              {t(`difference.${name}`)}
            </Button>
          ))}
        </div>
      </div>
      <ol className={styles.changes}>
        {changes.map((change) => (
          <ChangeView
            key={`${change.section} ${change.before} ${change.after}`}
            change={change}
            side={look === 'side'}
            before={before}
            after={after}
          />
        ))}
      </ol>
    </div>
  );
}

/** Cells by their names, with days and figures as people write them. */
function useWordCell(): WordCell {
  const { t } = useTranslation('commitment');
  const text = useCellText();
  return (cell, kind, value) => `${t(`cell.${cell}` as 'cell.post')}: ${text(kind, value) || '—'}`;
}

function ChangeView({
  change,
  side,
  before,
  after,
}: DifferenceProps & { change: ClauseChange; side: boolean }) {
  const { t } = useTranslation('commitment');
  const words = useCommitmentWords();
  const place = change.after ? words.clause(change.after, after) : words.clause(change.before ?? '', before);
  const readable = change.changes.map((each) => ({ ...each, text: words.member(change.section, each.text) }));
  const list = ['aims', 'values', 'goals', 'themes', 'kind', 'licence'].includes(change.section);
  return (
    <li className={styles.change}>
      <h3>{place}</h3>
      {change.what === 'restyled' ? (
        <p className="small">{t('difference.restyled')}</p>
      ) : side ? (
        <div className={styles.sides}>
          <Side title={t('difference.before')} changes={readable} hide="added" list={list} />
          <Side title={t('difference.after')} changes={readable} hide="removed" list={list} />
        </div>
      ) : (
        <Words changes={readable} list={list} />
      )}
    </li>
  );
}

interface SideProps {
  title: string;
  changes: readonly Change[];
  hide: Change['what'];
  list: boolean;
}

function Side({ title, changes, hide, list }: SideProps) {
  const { t } = useTranslation('commitment');
  const shown = changes.filter(({ what }) => what !== hide);
  return (
    <div className={styles.side}>
      <p className="small">{title}</p>
      {shown.length === 0 ? (
        <p className="small">{t('difference.empty')}</p>
      ) : (
        <Words changes={shown} list={list} />
      )}
    </div>
  );
}

/** Insertions and deletions by element, colour, line and, for who hears the page, by word. */
function Words({ changes, list }: { changes: readonly Change[]; list: boolean }) {
  const { t } = useTranslation('commitment');
  return (
    <p className={styles.text} data-list={list || undefined}>
      {placed(changes).map(([at, { what, text }]) => {
        if (what === 'same') return <span key={at}>{text}</span>;
        const Tag = what === 'added' ? 'ins' : 'del';
        return (
          <Tag key={at} className={styles[what]}>
            <span className="visually-hidden"> {t(`difference.${what}`)} </span>
            {text}
          </Tag>
        );
      })}
    </p>
  );
}

/** Words of one change stand in one order: their place is their name. */
const placed = (changes: readonly Change[]): [number, Change][] => changes.map((change, at) => [at, change]);
