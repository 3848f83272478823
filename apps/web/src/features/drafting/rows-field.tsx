import { limits } from '@ruta/contracts/drafting/commitment-form';
import { cellsOf, type CellKind, type RowsName } from '@ruta/domain/commitment/document';
import { rowOf } from '@ruta/domain/commitment/write-commitment';
import { Plus, Trash2 } from 'lucide-react';
import { type KeyboardEvent, useId, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import * as Y from 'yjs';
import { useCommitmentWords } from '../../shared/commitment/commitment-words.ts';
import { Button } from '../../shared/design/button.tsx';
import { toast } from '../../shared/design/toast.tsx';
import { ClauseLinks } from './clause-links.tsx';
import { FieldPin } from './comments/field-pin.tsx';
import { useDesk } from './desk-context.ts';
import { focusSpot } from './focus-spot.ts';
import { newRowId } from './new-row-id.ts';
import styles from './desk.module.css';
import { SharedLine, WritersHere } from './line-field.tsx';
import { useOwnHistory } from './shared-text.ts';
import { useSuggestionsAt } from './suggestion-words.ts';
import { SuggestionsAt } from './suggestions-at.tsx';
import { undoKey } from './undo-key.ts';
import { useOriginDrop } from './use-cite.ts';
import { useShared } from './use-shared.ts';

/** Milestones, indicators and the like: one card a row, each cell its own field. */
export function RowsField({ name }: { name: RowsName }) {
  const { t } = useTranslation('desk');
  const words = useCommitmentWords();
  const { doc, mayWrite } = useDesk();
  const list = doc.getArray<Y.Map<unknown>>(name);
  const rows = useShared(list, () => list.toArray().filter((row) => row instanceof Y.Map));
  const add = () => {
    const id = newRowId();
    list.push([rowOf(name, { id })]);
    standNext(`${name}.${id}.${Object.keys(cellsOf(name))[0] ?? ''}`);
  };
  const waiting = useSuggestionsAt(name);
  if (!mayWrite && rows.length === 0 && waiting.length === 0) return null;
  return (
    <section className={styles.section} id={name}>
      <div className={styles.sectionHead}>
        <h2>{words.section(name)}</h2>
      </div>
      {rows.map((row, at) => (
        <RowCard
          key={String(row.get('id'))}
          name={name}
          row={row}
          number={at + 1}
          onRemove={() => remove(list, at)}
        />
      ))}
      <SuggestionsAt place={name} />
      {mayWrite && rows.length >= limits.rows && (
        <p className="small">{t('full.rows', { most: limits.rows })}</p>
      )}
      {mayWrite && rows.length < limits.rows && (
        <span>
          <Button variant="quiet" size="small" icon={Plus} onPress={add} data-spot={name}>
            {t(`row.add.${name}`)}
          </Button>
        </span>
      )}
    </section>
  );

  function remove(from: Y.Array<Y.Map<unknown>>, at: number): void {
    const kept = from.get(at).clone();
    from.delete(at);
    const next = from.get(Math.min(at, from.length - 1))?.get('id');
    standNext(next === undefined ? name : `${name}.${String(next)}`);
    toast(t('row.removed'), {
      action: { label: t('row.undo'), run: () => from.insert(Math.min(at, from.length), [kept]) },
    });
  }
}

/** Whoever adds or removes a row by key goes on from there. */
const standNext = (spot: string): void => void requestAnimationFrame(() => focusSpot(spot));

interface RowCardProps {
  name: RowsName;
  row: Y.Map<unknown>;
  number: number;
  onRemove: () => void;
}

function RowCard({ name, row, number, onRemove }: RowCardProps) {
  const { t } = useTranslation('desk');
  const { t: c } = useTranslation('commitment');
  const words = useCommitmentWords();
  const { mayWrite } = useDesk();
  const clause = `${name}.${String(row.get('id'))}`;
  const dropped = useOriginDrop(clause);
  return (
    <div
      {...dropped}
      className={styles.row}
      id={clause}
      data-spot={clause}
      tabIndex={-1}
      role="group"
      aria-label={t('row.number', { section: words.section(name), number })}
    >
      <div className={styles.cells}>
        {Object.entries(cellsOf(name)).map(([cell, kind]) => (
          <div key={cell} className={styles.cell} data-kind={kind}>
            <Cell
              row={row}
              cell={cell}
              kind={kind}
              clause={clause}
              label={c(`cell.${cell}` as 'cell.post')}
            />
            <SuggestionsAt place={`${clause}.${cell}`} />
          </div>
        ))}
      </div>
      <SuggestionsAt place={clause} />
      <ClauseLinks clause={clause} />
      {mayWrite && (
        <span className={styles.rowTools}>
          <Button
            variant="plain"
            size="small"
            round
            icon={Trash2}
            aria-label={t('row.remove')}
            onPress={onRemove}
          />
        </span>
      )}
    </div>
  );
}

interface CellProps {
  row: Y.Map<unknown>;
  cell: string;
  kind: CellKind;
  clause: string;
  label: string;
}

function Cell({ row, cell, kind, clause, label }: CellProps) {
  const value = useShared(row, () => row.get(cell));
  if (kind === 'text' && value instanceof Y.Text) {
    return (
      <SharedLine
        text={value}
        place={clause}
        spot={`${clause}.${cell}`}
        label={label}
        className={styles.input}
      />
    );
  }
  return <PlainCell row={row} cell={cell} kind={kind} clause={clause} label={label} />;
}

/** Days, figures and choices: the last one written stands. */
function PlainCell({ row, cell, kind, clause, label }: CellProps) {
  const id = useId();
  const { t } = useTranslation('desk');
  const { t: c } = useTranslation('commitment');
  const { mayWrite, standAt } = useDesk();
  const value = useShared(row, () => row.get(cell));
  const spot = `${clause}.${cell}`;
  const by = useMemo(() => ({ setAt: spot }), [spot]);
  const history = useOwnHistory(row, by);
  const set = (given: unknown) =>
    row.doc?.transact(() => (given === null ? row.delete(cell) : row.set(cell, given)), by);
  const shared = {
    id,
    className: styles.plain,
    'data-spot': spot,
    onFocus: () => standAt({ place: clause, editor: null, spot, by, history }),
    onKeyDown: (event: KeyboardEvent) => {
      const step = undoKey(event);
      if (step === null) return;
      event.preventDefault();
      history[step]();
    },
  };
  return (
    <>
      <label htmlFor={id} className={styles.label}>
        {label}
      </label>
      <FieldPin spot={spot} label={label} />
      <span className={styles.withWriters}>
        {kind === 'measures' ? (
          <select
            {...shared}
            disabled={!mayWrite}
            value={typeof value === 'string' ? value : ''}
            onChange={(event) => set(event.target.value || null)}
          >
            <option value="">{t('row.measures-none')}</option>
            <option value="output">{c('measures.output')}</option>
            <option value="outcome">{c('measures.outcome')}</option>
          </select>
        ) : (
          <input
            {...shared}
            readOnly={!mayWrite}
            type={kind === 'day' ? 'date' : 'number'}
            step="any"
            value={shown(kind, value)}
            onChange={(event) => set(read(kind, event.target.value))}
          />
        )}
        <WritersHere spot={spot} />
      </span>
    </>
  );
}

function shown(kind: CellKind, value: unknown): string {
  if (kind === 'cents') return typeof value === 'number' ? String(value / 100) : '';
  return typeof value === 'number' || typeof value === 'string' ? String(value) : '';
}

function read(kind: CellKind, given: string): unknown {
  if (given === '') return null;
  if (kind === 'day') return given;
  const number = Number(given);
  if (!Number.isFinite(number)) return null;
  return kind === 'cents' ? Math.max(0, Math.round(number * 100)) : number;
}
