import type { AgendaItem } from '@ruta/contracts/session/agenda';
import { progressOf, type Progress } from '@ruta/domain/session/plan-times';
import {
  ArrowDown,
  ArrowUp,
  EllipsisVertical,
  ListOrdered,
  Lock,
  Minus,
  Pencil,
  Play,
  Plus,
  Trash2,
} from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../shared/design/button.tsx';
import { Menu, type MenuEntry } from '../../shared/design/menu.tsx';
import { withColour } from '../../shared/design/with-colour.ts';
import { useFormat } from '../../shared/i18n/format.ts';
import { asDraft } from '../../shared/session/agenda/agenda-draft.ts';
import { phaseLooks } from '../../shared/session/phase-looks.ts';
import { Drift } from '../../shared/session/agenda/drift.tsx';
import { ComposerDialog } from './composer-dialog.tsx';
import { useConsole } from './console-context.ts';
import { ItemDialog, type ItemEdit } from './item-dialog.tsx';
import styles from './run-of-show.module.css';

const minute = 60_000;
const denseFrom = 8;
type Translate = ReturnType<typeof useTranslation<'console'>>['t'];

/** The run of show: what was, with what it took; what is; what comes, with when it will begin as things stand. */
export function RunOfShow() {
  const { t } = useTranslation('console');
  const { session, leading, now } = useConsole();
  const [edit, setEdit] = useState<ItemEdit | null>(null);
  const { run } = session.view;
  const [composing, setComposing] = useState(false);
  const progress = progressOf(run, session.header.startsAt, now);
  const at = run.items.findIndex((item) => item.id === run.current);
  const last = run.items.at(-1);
  return (
    <>
      <h2>{t('run.title')}</h2>
      <ol className={styles.run} data-dense={run.items.length > denseFrom}>
        {run.items.map((item, index) => (
          <Entry
            key={item.id}
            item={item}
            index={index}
            state={run.status === 'finished' || index < at ? 'done' : index === at ? 'now' : 'ahead'}
            progress={progress.get(item.id)}
            before={progress.get(run.items[index - 1]?.id ?? item.id)?.driftMs ?? 0}
            onEdit={() => setEdit({ what: 'edit', item })}
          />
        ))}
      </ol>
      {run.status !== 'finished' && (
        <div className={styles.add}>
          <Button
            variant="plain"
            size="small"
            icon={Plus}
            isDisabled={!leading}
            onPress={() => setEdit({ what: 'add', after: last?.id ?? null })}
          >
            {t('run.add')}
          </Button>
          <Button
            variant="plain"
            size="small"
            icon={ListOrdered}
            isDisabled={!leading}
            onPress={() => setComposing(true)}
          >
            {t('run.compose')}
          </Button>
        </div>
      )}
      <ComposerDialog isOpen={composing} onClose={() => setComposing(false)} />
      <ItemDialog edit={edit} onClose={() => setEdit(null)} />
    </>
  );
}

interface EntryProps {
  item: AgendaItem;
  index: number;
  state: 'done' | 'now' | 'ahead';
  progress: Progress | undefined;
  /** By how much the entry before ends late: one that only carries it on does not say it again. */
  before: number;
  onEdit: () => void;
}

function Entry({ item, index, state, progress, before, onEdit }: EntryProps) {
  const { t } = useTranslation('console');
  const ref = useRef<HTMLLIElement>(null);
  const look = phaseLooks[item.kind];
  const Icon = look.icon;
  const planned = Math.round(item.plannedMs / minute);
  // As in the minutes: what happened took a minute.
  const used = Math.max(1, Math.round(item.usedMs / minute));
  const skipped = state === 'done' && item.startedAt === null;
  useEffect(() => {
    if (state === 'now') ref.current?.scrollIntoView({ block: 'nearest' });
  }, [state]);
  return (
    <li
      ref={ref}
      className={styles.item}
      data-state={state}
      style={withColour(look.colour)}
      aria-current={state === 'now' ? 'step' : undefined}
    >
      <span className={styles.stop}>{state === 'now' && <Icon aria-hidden />}</span>
      <div className={styles.what}>
        <b>{item.title}</b>
        <small>
          {wordsOf(t, skipped, state === 'now' ? 0 : item.usedMs, planned, used)}
          {item.content?.kind === 'breakout' && t('run.tables', { count: item.content.tables.length })}
        </small>
        {progress && !skipped && (state === 'now' || progress.driftMs !== before) && (
          <Drift ms={progress.driftMs} />
        )}
        {state === 'now' && <Minutes />}
      </div>
      <div className={styles.side}>
        {!skipped && progress && <Hours item={item} progress={progress} ended={state === 'done'} />}
        <EntryMenu item={item} index={index} state={state} onEdit={onEdit} />
      </div>
    </li>
  );
}

/** When it begins as things stand; its lock where it has one, and the planned hour to whoever points at it. */
function Hours({ item, progress, ended }: { item: AgendaItem; progress: Progress; ended: boolean }) {
  const { t } = useTranslation('console');
  const format = useFormat();
  const time = (at: number) => format.date(at, 'time');
  return (
    <time
      title={t(ended ? 'run.hours-were' : 'run.hours', {
        planned: `${time(progress.plannedStart)}–${time(progress.plannedEnd)}`,
        expected: `${time(progress.startsAt)}–${time(progress.endsAt)}`,
      })}
    >
      {item.lockedStart !== undefined && (
        <Lock className={styles.lock} role="img" aria-label={t('run.locked')} />
      )}
      {time(progress.startsAt)}
    </time>
  );
}

function wordsOf(t: Translate, skipped: boolean, usedMs: number, planned: number, used: number): string {
  if (skipped) return t('run.skipped');
  return usedMs > 0 ? t('run.used', { planned, used }) : t('run.minutes', { count: planned });
}

/** A minute more or less for what runs. */
function Minutes() {
  const { t } = useTranslation('console');
  const { lead, leading } = useConsole();
  const add = (seconds: number) => void lead.lead({ type: 'run.add-time', seconds });
  return (
    <div className={styles.minutes}>
      <Button variant="quiet" size="small" isDisabled={!leading} onPress={() => add(-60)}>
        {t('run.less')}
      </Button>
      <Button variant="quiet" size="small" isDisabled={!leading} onPress={() => add(60)}>
        {t('run.more')}
      </Button>
    </div>
  );
}

function EntryMenu({ item, index, state, onEdit }: Omit<EntryProps, 'progress' | 'before'>) {
  const { t } = useTranslation('console');
  const { session, lead, leading } = useConsole();
  const { items, status } = session.view.run;
  if (!leading || status === 'finished') return null;
  const draft = asDraft(item);
  const plan = (by: number): MenuEntry => ({
    id: `plan${by}`,
    icon: by < 0 ? Minus : Plus,
    label: t(by < 0 ? 'run.plan-less' : 'run.plan-more'),
    disabled: !draft || item.plannedMs + by * minute < minute,
    onAction: () =>
      draft &&
      void lead.lead({ type: 'agenda.edit', item: { ...draft, plannedMs: item.plannedMs + by * minute } }),
  });
  const move = (to: number, icon: typeof ArrowUp, label: string): MenuEntry => ({
    id: `move${to}`,
    icon,
    label,
    disabled: to < -1 || to >= items.length,
    onAction: () => void lead.lead({ type: 'agenda.move', itemId: item.id, after: items[to]?.id ?? null }),
  });
  const entries: MenuEntry[] = [
    ...(state !== 'now' && status !== 'scheduled'
      ? [
          {
            id: 'go',
            icon: Play,
            label: t('run.go'),
            onAction: () => void lead.lead({ type: 'run.goto', itemId: item.id }),
          },
        ]
      : []),
    ...(state === 'ahead'
      ? [plan(1), plan(-1), move(index - 2, ArrowUp, t('run.up')), move(index + 1, ArrowDown, t('run.down'))]
      : []),
    { id: 'edit', icon: Pencil, label: t('run.edit'), onAction: onEdit },
    ...(item.startedAt === null
      ? [
          {
            id: 'remove',
            icon: Trash2,
            danger: true,
            label: t('run.remove'),
            onAction: () => void lead.lead({ type: 'agenda.remove', itemId: item.id }),
          },
        ]
      : []),
  ];
  return (
    <Menu
      label={t('run.menu', { title: item.title })}
      trigger={
        <Button
          variant="plain"
          size="small"
          round
          icon={EllipsisVertical}
          aria-label={t('run.menu', { title: item.title })}
        />
      }
      entries={entries}
    />
  );
}
