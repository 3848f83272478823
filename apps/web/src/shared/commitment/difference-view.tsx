import type { CommitmentForm } from '@ruta/contracts/drafting/commitment-form';
import { OriginKind, type OriginRef } from '@ruta/contracts/drafting/origin';
import { type Change, changed, type ClauseChange, differenceOf } from '@ruta/domain/commitment/difference';
import { rowsNames } from '@ruta/domain/commitment/document';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../design/button.tsx';
import { useFormat } from '../i18n/format.ts';
import { ChangedWords } from './changed-words.tsx';
import { useCommitmentWords } from './commitment-words.ts';
import styles from './difference.module.css';
import { RowChange } from './row-change.tsx';

interface DifferenceProps {
  before: CommitmentForm;
  after: CommitmentForm;
}

/** What changed between two versions, word by word: in the text, or side by side. */
export function DifferenceView({ before, after }: DifferenceProps) {
  const { t } = useTranslation('commitment');
  const [look, setLook] = useState<'inline' | 'side'>('inline');
  const changes = changed(differenceOf(before, after));
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

function ChangeView({
  change,
  side,
  before,
  after,
}: DifferenceProps & { change: ClauseChange; side: boolean }) {
  const { t } = useTranslation('commitment');
  const words = useCommitmentWords();
  const place = change.after ? words.clause(change.after, after) : words.clause(change.before ?? '', before);
  return (
    <li className={styles.change}>
      <h3>{place}</h3>
      {change.what === 'restyled' && <p className="small">{t('difference.restyled')}</p>}
      {isRow(change) ? (
        <RowChange change={change} side={side} />
      ) : (
        change.changes.some(({ what }) => what !== 'same') && <TextChange change={change} side={side} />
      )}
      <Origins change={change} />
    </li>
  );
}

const isRow = ({ section }: ClauseChange): boolean => rowsNames.some((rows) => rows === section);

function TextChange({ change, side }: { change: ClauseChange; side: boolean }) {
  const { t } = useTranslation('commitment');
  const words = useCommitmentWords();
  const readable = change.changes.map((each) => ({ ...each, text: words.member(change.section, each.text) }));
  const list = ['aims', 'values', 'goals', 'themes', 'kind', 'licence'].includes(change.section);
  if (!side) return <ChangedWords changes={readable} list={list} />;
  return (
    <div className={styles.sides}>
      <Side title={t('difference.before')} changes={readable} hide="added" list={list} />
      <Side title={t('difference.after')} changes={readable} hide="removed" list={list} />
    </div>
  );
}

/** What a clause comes from now and did not before, and the other way round, by how many of each kind. */
function Origins({ change: { cited, uncited } }: { change: ClauseChange }) {
  const { t } = useTranslation('commitment');
  const format = useFormat();
  const counted = (origins: readonly OriginRef[]) =>
    format.list(
      OriginKind.options.flatMap((kind) => {
        const count = origins.filter((origin) => origin.kind === kind).length;
        return count === 0 ? [] : [t(`kinds.${kind}`, { count })];
      }),
    );
  return (
    <>
      {cited.length > 0 && <p className="small">{t('difference.cited', { list: counted(cited) })}</p>}
      {uncited.length > 0 && <p className="small">{t('difference.uncited', { list: counted(uncited) })}</p>}
    </>
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
        <ChangedWords changes={shown} list={list} />
      )}
    </div>
  );
}
