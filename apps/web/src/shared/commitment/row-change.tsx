import { type ClauseChange, type Change, wordChanges } from '@ruta/domain/commitment/difference';
import type { CellChange } from '@ruta/domain/commitment/row-difference';
import { ArrowUpDown, Minus, PencilLine, Plus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Chip } from '../design/chip.tsx';
import { ChangedWords } from './changed-words.tsx';
import styles from './difference.module.css';
import { useCellText } from './form-view.tsx';

interface RowChangeProps {
  change: ClauseChange;
  /** The row by its own words. */
  place: string;
  side: boolean;
}

/** What became of a row: whether it came, went or was moved, said in words, and each of its cells that differs. */
export function RowChange({ change, place, side }: RowChangeProps) {
  const { t } = useTranslation('commitment');
  const changed = change.cells.filter((cell) => cell.before !== cell.after);
  const rest = change.cells.length - changed.length;
  return (
    <>
      <p className="row">
        <Became change={change} />
      </p>
      {changed.length > 0 && (side ? <Side cells={changed} place={place} /> : <Inline cells={changed} />)}
      {changed.length > 0 && rest > 0 && <p className="small">{t('difference.rest', { count: rest })}</p>}
    </>
  );
}

const looks = {
  added: { icon: Plus, colour: 'var(--ok)' },
  removed: { icon: Minus, colour: 'var(--bad)' },
  changed: { icon: PencilLine, colour: 'var(--ink-2)' },
} as const;

function Became({ change: { what, moved } }: Pick<RowChangeProps, 'change'>) {
  const { t } = useTranslation('commitment');
  return (
    <>
      {(what === 'added' || what === 'removed' || what === 'changed') && (
        <Chip {...looks[what]}>{t(`difference.row-${what}`)}</Chip>
      )}
      {moved && (
        <Chip icon={ArrowUpDown} colour="var(--warn)">
          {t('difference.row-moved', moved)}
        </Chip>
      )}
    </>
  );
}

function Inline({ cells }: { cells: readonly CellChange[] }) {
  const { t } = useTranslation('commitment');
  const changesOf = useChangesOf();
  return (
    <dl className={styles.cells}>
      {cells.map((cell) => (
        <div key={cell.cell}>
          <dt>{t(`cell.${cell.cell}` as 'cell.post')}</dt>
          <dd>
            <ChangedWords changes={changesOf(cell)} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** On a phone each field stands above its two values; roles keep it a table there, which `display` would undo. */
function Side({ cells, place }: { cells: readonly CellChange[]; place: string }) {
  const { t } = useTranslation('commitment');
  const changesOf = useChangesOf();
  return (
    <table className={styles.table} role="table">
      <caption className="visually-hidden">{t('difference.table', { place })}</caption>
      <thead role="rowgroup">
        <tr role="row">
          <th role="columnheader" scope="col">
            {t('difference.field')}
          </th>
          <th role="columnheader" scope="col">
            {t('difference.before')}
          </th>
          <th role="columnheader" scope="col">
            {t('difference.after')}
          </th>
        </tr>
      </thead>
      <tbody role="rowgroup">
        {cells.map((cell) => (
          <tr key={cell.cell} role="row">
            <th role="rowheader" scope="row">
              {t(`cell.${cell.cell}` as 'cell.post')}
            </th>
            <Half changes={changesOf(cell)} hide="added" name={t('difference.before')} />
            <Half changes={changesOf(cell)} hide="removed" name={t('difference.after')} />
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface HalfProps {
  changes: readonly Change[];
  hide: Change['what'];
  /** Of the column, shown where columns have no heads. */
  name: string;
}

function Half({ changes, hide, name }: HalfProps) {
  const shown = changes.filter(({ what }) => what !== hide);
  return (
    <td role="cell">
      <span className={styles.column} aria-hidden>
        {name}
      </span>
      {shown.length === 0 ? '—' : <ChangedWords changes={shown} />}
    </td>
  );
}

/** Words of a cell one by one; a day, a figure or a choice as a whole. */
function useChangesOf(): (cell: CellChange) => Change[] {
  const text = useCellText();
  return ({ kind, before, after }) => {
    const [was, is] = [before === null ? '' : text(kind, before), after === null ? '' : text(kind, after)];
    if (kind === 'text' && was && is) return wordChanges(was, is);
    return [
      ...(was ? [{ what: 'removed' as const, text: was }] : []),
      ...(is ? [{ what: 'added' as const, text: is }] : []),
    ];
  };
}
