import type { AgendaItemId } from '@ruta/contracts/protocol/ids';
import type { Instant } from '@ruta/contracts/protocol/instant';
import type { AgendaDraft } from '@ruta/contracts/session/agenda';
import { evenedOut, planTimes } from '@ruta/domain/session/plan-times';
import { Plus } from 'lucide-react';
import { useMemo, useState } from 'react';
import {
  DropIndicator,
  GridList,
  useDragAndDrop,
  type DroppableCollectionReorderEvent,
} from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { Button } from '../../design/button.tsx';
import { useFormat } from '../../i18n/format.ts';
import { isOutOfOrder, placed } from './agenda-order.ts';
import styles from './composer.module.css';
import { ComposerProvider, type AgendaChanges, type ComposerEntry } from './composer-context.ts';
import { ComposerRow } from './composer-row.tsx';
import { EntryDialog } from './entry-dialog.tsx';
import { LockDialog } from './lock-dialog.tsx';

interface AgendaComposerProps {
  entries: readonly ComposerEntry[];
  changes: AgendaChanges;
  /** When the first of `entries` begins; null while nobody knows. */
  startsAt: Instant | null;
  /** When what can still be changed begins, where a session runs. */
  aheadAt?: Instant;
  entity: string;
  may?: boolean;
  showFaults?: boolean;
}

/** The agenda entry by entry: dragged, moved by keys or by buttons, locked to an hour; every change moves what follows. */
export function AgendaComposer(props: AgendaComposerProps) {
  const { entries, changes, startsAt, aheadAt, entity, may = true, showFaults = false } = props;
  const { t } = useTranslation('composer');
  const format = useFormat();
  const [open, setOpen] = useState<AgendaDraft | 'new' | null>(null);
  const [locking, setLocking] = useState<AgendaDraft | null>(null);
  const [said, setSaid] = useState('');
  const drafts = useMemo(() => entries.map(({ draft }) => draft), [entries]);
  const plan = planTimes(drafts, startsAt ?? 0);
  const ahead = entries.filter(({ begun }) => !begun).map(({ draft }) => draft);
  const lengths = startsAt === null ? new Map<AgendaItemId, number>() : evenedOut(ahead, aheadAt ?? startsAt);
  const minutes = Math.round(drafts.reduce((sum, item) => sum + item.plannedMs, 0) / 60_000);
  const ends = plan.at(-1)?.endsAt;
  const { dragAndDropHooks } = useReordering(entries, may, changes, (id, place) =>
    setSaid(t('moved', { title: drafts.find((item) => item.id === id)?.title ?? '', place })),
  );

  const tools = {
    entries,
    times: new Map(plan.map((time) => [time.id, time])),
    startsAt,
    changes,
    may,
    showFaults,
    onOpen: setOpen,
    onLock: setLocking,
    onEvenOut: () => changes.plan(lengths),
    canEvenOut: lengths.size > 0,
    say: setSaid,
  };
  return (
    <ComposerProvider value={tools}>
      <section className="stack" aria-label={t('title')}>
        <div className="row between">
          <h2>{t('title')}</h2>
          <span className="num">
            {startsAt !== null && ends !== undefined
              ? t('total-until', { count: minutes, time: format.date(ends, 'time') })
              : t('total', { count: minutes })}
          </span>
        </div>
        <GridList
          aria-label={t('title')}
          className={styles.list}
          items={entries.map((entry) => ({ ...entry, id: entry.draft.id }))}
          dependencies={[tools]}
          dragAndDropHooks={dragAndDropHooks}
          keyboardNavigationBehavior="tab"
          renderEmptyState={() => <p>{t('empty')}</p>}
        >
          {(entry) => <ComposerRow entry={entry} />}
        </GridList>
        {isOutOfOrder(drafts) && (
          <p role="status" className={styles.warning}>
            {t('out-of-order')}
          </p>
        )}
        <p className="visually-hidden" role="status">
          {said}
        </p>
        <div>
          <Button variant="quiet" icon={Plus} isDisabled={!may} onPress={() => setOpen('new')}>
            {t('add')}
          </Button>
        </div>
      </section>
      <EntryDialog open={open} onOpen={setOpen} drafts={drafts} entity={entity} />
      <LockDialog item={locking} onClose={() => setLocking(null)} />
    </ComposerProvider>
  );
}

/** By the pointer, or by the handle: Enter takes an entry, the arrows carry it, Enter lets it go. */
function useReordering(
  entries: readonly ComposerEntry[],
  may: boolean,
  changes: AgendaChanges,
  onMoved: (id: AgendaItemId, place: number) => void,
) {
  const drafts = entries.map(({ draft }) => draft);
  const idOf = (key: unknown) => drafts.find(({ id }) => id === key)?.id;
  const reorder = ({ keys, target }: DroppableCollectionReorderEvent) => {
    const id = idOf([...keys][0]);
    const on = drafts.findIndex((item) => item.id === target.key);
    if (!id || on < 0) return;
    const rest = drafts.filter((item) => item.id !== id);
    const at = rest.findIndex((item) => item.id === target.key);
    if (at < 0) return;
    const after = target.dropPosition === 'after' ? rest[at]?.id : (rest[at - 1]?.id ?? null);
    if (after === undefined) return;
    changes.move(id, after);
    onMoved(id, placed(drafts, id, after).findIndex((item) => item.id === id) + 1);
  };
  return useDragAndDrop({
    isDisabled: !may,
    getItems: (keys) =>
      [...keys]
        .filter((key) => entries.some(({ draft, begun }) => draft.id === key && !begun))
        .map((key) => ({ 'text/plain': drafts.find(({ id }) => id === key)?.title ?? '' })),
    onReorder: reorder,
    renderDropIndicator: (target) => <DropIndicator target={target} className={styles.drop} />,
  });
}
