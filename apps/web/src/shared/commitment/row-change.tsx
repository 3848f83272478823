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
  side: boolean;
}

/** What became of a row: whether it came, went or was moved, said in words, and each of its cells that differs. */
export function RowChange({ change, side }: RowChangeProps) {
  const { t } = useTranslation('commitment');
  const changed = change.cells.filter((cell) => cell.before !== cell.after);
  const rest = change.cells.length - changed.length;
  return (
    <>
      <p className="row">
        <Became change={change} />
      </p>
      {changed.length > 0 && (side ? <Side cells={changed} /> : <Inline cells={changed} />)}
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

/** Both values of each field beside one another, each under its own word: it reads the same on any width. */
function Side({ cells }: { cells: readonly CellChange[] }) {
  const { t } = useTranslation('commitment');
  const changesOf = useChangesOf();
  return (
    <dl className={styles.cells}>
      {cells.map((cell) => (
        <div key={cell.cell} className={styles.halves}>
          <dt>{t(`cell.${cell.cell}` as 'cell.post')}</dt>
          <Half changes={changesOf(cell)} hide="added" name={t('difference.before')} />
          <Half changes={changesOf(cell)} hide="removed" name={t('difference.after')} />
        </div>
      ))}
    </dl>
  );
}

interface HalfProps {
  changes: readonly Change[];
  hide: Change['what'];
  name: string;
}

function Half({ changes, hide, name }: HalfProps) {
  const shown = changes.filter(({ what }) => what !== hide);
  return (
    <dd>
      <span className="small">{name}</span>
      {shown.length === 0 ? <p>—</p> : <ChangedWords changes={shown} />}
    </dd>
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
