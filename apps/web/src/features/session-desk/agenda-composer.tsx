import type { AgendaDraft } from '@ruta/contracts/session/agenda';
import { ArrowDown, ArrowUp, EllipsisVertical, Minus, Pencil, Plus, Trash2 } from 'lucide-react';
import { useState, type DragEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../shared/design/button.tsx';
import { Dialog } from '../../shared/design/dialog.tsx';
import { Menu } from '../../shared/design/menu.tsx';
import { withColour } from '../../shared/design/with-colour.ts';
import { useFormat } from '../../shared/i18n/format.ts';
import { faultsOf } from '../../shared/session/agenda/agenda-draft.ts';
import { ItemForm } from '../../shared/session/agenda/item-form.tsx';
import { KindPicker } from '../../shared/session/agenda/kind-picker.tsx';
import { phaseLooks } from '../../shared/session/phase-looks.ts';
import { moved, withMinutes, withoutEntry } from './agenda-order.ts';
import styles from './sessions.module.css';

interface AgendaComposerProps {
  agenda: AgendaDraft[];
  onAgenda: (agenda: AgendaDraft[]) => void;
  startsAt: number | null;
  entity: string;
  showFaults: boolean;
}

const minute = 60_000;
const dragged = 'application/x-ruta-entry';

/** The agenda entry by entry: drag them, or use each one's menu; every change moves the hours behind it. */
export function AgendaComposer({ agenda, onAgenda, startsAt, entity, showFaults }: AgendaComposerProps) {
  const { t } = useTranslation('console');
  const [open, setOpen] = useState<AgendaDraft | 'new' | null>(null);
  const [said, setSaid] = useState('');
  const minutes = Math.round(agenda.reduce((sum, item) => sum + item.plannedMs, 0) / minute);

  function move(from: number, to: number) {
    const item = agenda[from];
    if (!item || to < 0 || to >= agenda.length) return;
    onAgenda(moved(agenda, from, to));
    setSaid(t('composer.moved', { title: item.title, place: to + 1 }));
  }

  return (
    <section className="stack" aria-label={t('composer.title')}>
      <div className="row between">
        <h2>{t('composer.title')}</h2>
        <span>{t('composer.total', { count: minutes })}</span>
      </div>
      <ol className={styles.agenda}>
        {agenda.map((item, index) => (
          <Entry
            key={item.id}
            item={item}
            index={index}
            count={agenda.length}
            begins={
              startsAt === null
                ? null
                : startsAt + agenda.slice(0, index).reduce((sum, { plannedMs }) => sum + plannedMs, 0)
            }
            faulty={showFaults && faultsOf(item).size > 0}
            onMove={move}
            onEdit={() => setOpen(item)}
            onMinutes={(by) => onAgenda(withMinutes(agenda, item.id, by))}
            onRemove={() => onAgenda(withoutEntry(agenda, item.id))}
          />
        ))}
      </ol>
      <p className="visually-hidden" role="status">
        {said}
      </p>
      <div>
        <Button variant="quiet" icon={Plus} onPress={() => setOpen('new')}>
          {t('run.add')}
        </Button>
      </div>
      <Dialog
        title={t(open === 'new' ? 'item.add' : 'item.edit')}
        isOpen={open !== null}
        onClose={() => setOpen(null)}
        wide
      >
        {open === 'new' && (
          <KindPicker
            items={agenda}
            onDraft={(draft) => {
              onAgenda([...agenda, draft]);
              setOpen(draft);
            }}
          />
        )}
        {open !== null && open !== 'new' && (
          <Editor
            item={agenda.find(({ id }) => id === open.id) ?? open}
            agenda={agenda}
            entity={entity}
            onItem={(item) => onAgenda(agenda.map((other) => (other.id === item.id ? item : other)))}
            onDone={() => setOpen(null)}
          />
        )}
      </Dialog>
    </section>
  );
}

interface EditorProps {
  item: AgendaDraft;
  agenda: AgendaDraft[];
  entity: string;
  onItem: (item: AgendaDraft) => void;
  onDone: () => void;
}

function Editor({ item, agenda, entity, onItem, onDone }: EditorProps) {
  const { t } = useTranslation('console');
  const [asked, setAsked] = useState(false);
  const faults = faultsOf(item);
  const before = agenda.slice(
    0,
    Math.max(
      0,
      agenda.findIndex(({ id }) => id === item.id),
    ),
  );
  return (
    <div className="stack">
      <ItemForm
        draft={item}
        onDraft={onItem}
        items={before}
        faults={asked ? faults : new Set()}
        entity={entity}
      />
      <Button wide onPress={() => (faults.size === 0 ? onDone() : setAsked(true))}>
        {t('item.done')}
      </Button>
    </div>
  );
}

interface EntryProps {
  item: AgendaDraft;
  index: number;
  count: number;
  begins: number | null;
  faulty: boolean;
  onMove: (from: number, to: number) => void;
  onEdit: () => void;
  onMinutes: (by: number) => void;
  onRemove: () => void;
}

function Entry({ item, index, count, begins, faulty, onMove, onEdit, onMinutes, onRemove }: EntryProps) {
  const { t } = useTranslation('console');
  const format = useFormat();
  const drag = useDraggedEntry(index, onMove);
  const look = phaseLooks[item.content.kind];
  const Icon = look.icon;
  const { title } = item;

  return (
    <li className={styles.entry} style={withColour(look.colour)} {...drag}>
      <time>{begins === null ? '—' : format.date(begins, 'time')}</time>
      <span className={styles.icon}>
        <Icon aria-hidden />
      </span>
      <span>
        <b>{title}</b>
        <small>{faulty ? t('composer.faulty') : summaryOf(item)}</small>
      </span>
      <span className={styles.minutes}>
        <Button
          variant="plain"
          size="small"
          round
          icon={Minus}
          aria-label={t('composer.less', { title })}
          isDisabled={item.plannedMs <= minute}
          onPress={() => onMinutes(-1)}
        />
        {t('composer.minutes', { count: Math.round(item.plannedMs / minute) })}
        <Button
          variant="plain"
          size="small"
          round
          icon={Plus}
          aria-label={t('composer.more', { title })}
          onPress={() => onMinutes(1)}
        />
      </span>
      <Menu
        label={t('run.menu', { title })}
        trigger={
          <Button
            variant="plain"
            size="small"
            round
            icon={EllipsisVertical}
            aria-label={t('run.menu', { title })}
          />
        }
        entries={[
          { id: 'edit', icon: Pencil, label: t('run.edit'), onAction: onEdit },
          {
            id: 'up',
            icon: ArrowUp,
            label: t('run.up'),
            disabled: index === 0,
            onAction: () => onMove(index, index - 1),
          },
          {
            id: 'down',
            icon: ArrowDown,
            label: t('run.down'),
            disabled: index === count - 1,
            onAction: () => onMove(index, index + 1),
          },
          { id: 'remove', icon: Trash2, danger: true, label: t('run.remove'), onAction: onRemove },
        ]}
      />
    </li>
  );
}

/** Takes an entry by the pointer and lets it fall on another's place. */
function useDraggedEntry(index: number, onMove: EntryProps['onMove']) {
  const [over, setOver] = useState(false);
  const [moving, setMoving] = useState(false);
  return {
    draggable: true,
    'data-over': over,
    'data-moving': moving,
    onDragStart: (event: DragEvent) => {
      event.dataTransfer.setData(dragged, String(index));
      setMoving(true);
    },
    onDragEnd: () => setMoving(false),
    onDragOver: (event: DragEvent) => {
      if (!event.dataTransfer.types.includes(dragged)) return;
      event.preventDefault();
      setOver(true);
    },
    onDragLeave: () => setOver(false),
    onDrop: (event: DragEvent) => {
      event.preventDefault();
      setOver(false);
      onMove(Number(event.dataTransfer.getData(dragged)), index);
    },
  };
}

function summaryOf({ content }: AgendaDraft): string {
  if (content.kind === 'ballot') return content.spec.question;
  return 'question' in content ? content.question : content.text;
}
