import type { AgendaDraft } from '@ruta/contracts/session/agenda';
import { copyAgenda } from '@ruta/domain/session/copy-agenda';
import {
  ArrowDown,
  ArrowUp,
  Clock,
  Copy,
  EllipsisVertical,
  GripVertical,
  Lock,
  Minus,
  Pencil,
  Plus,
  Trash2,
} from 'lucide-react';
import { Button as AriaButton, GridListItem } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { Button } from '../../design/button.tsx';
import { Menu, type MenuEntry } from '../../design/menu.tsx';
import { withColour } from '../../design/with-colour.ts';
import { useFormat } from '../../i18n/format.ts';
import { newOpId } from '../../live/op-id.ts';
import { phaseLooks } from '../phase-looks.ts';
import { faultsOf } from './agenda-draft.ts';
import styles from './composer.module.css';
import { useComposer, type ComposerEntry } from './composer-context.ts';
import { Drift } from './drift.tsx';
import { SlackNote } from './slack-note.tsx';

const minute = 60_000;

/** One entry: its hours, what it is, its length, and everything that can be done to it. */
export function ComposerRow({ entry }: { entry: ComposerEntry }) {
  const { t } = useTranslation('composer');
  const format = useFormat();
  const { times, startsAt, may, showFaults, onLock } = useComposer();
  const { draft, begun, driftMs } = entry;
  const { title, content } = draft;
  const look = phaseLooks[content.kind];
  const Icon = look.icon;
  const time = times.get(draft.id);
  const locked = draft.lockedStart !== undefined;
  const faulty = showFaults && faultsOf(draft).size > 0;

  return (
    <GridListItem id={draft.id} textValue={title} className={styles.row}>
      {time && time.slackMs !== 0 && startsAt !== null && <SlackNote slackMs={time.slackMs} />}
      <div className={styles.entry} style={withColour(look.colour)} data-faulty={faulty}>
        {may && !begun ? (
          <AriaButton slot="drag" className={styles.grip} aria-label={t('drag', { title })}>
            <GripVertical aria-hidden />
          </AriaButton>
        ) : (
          <span className={styles.grip} />
        )}
        <div className={styles.hours}>
          <Button
            variant="plain"
            size="small"
            icon={locked ? Lock : undefined}
            isDisabled={!may || begun || startsAt === null}
            aria-label={t(locked ? 'locked-at' : 'lock-of', {
              title,
              time: time && startsAt !== null ? format.date(time.startsAt, 'time') : '—',
            })}
            onPress={() => onLock(draft)}
          >
            {time && startsAt !== null ? format.date(time.startsAt, 'time') : '—'}
          </Button>
          {time && startsAt !== null && (
            <small>{t('until', { time: format.date(time.endsAt, 'time') })}</small>
          )}
        </div>
        <span className={styles.icon}>
          <Icon aria-hidden />
        </span>
        <div className={styles.what}>
          <b>{title}</b>
          <small>{faulty ? t('faulty') : summaryOf(draft)}</small>
          {driftMs !== undefined && <Drift ms={driftMs} />}
        </div>
        <Minutes entry={entry} />
        <Tools entry={entry} />
      </div>
    </GridListItem>
  );
}

function Minutes({ entry: { draft, begun } }: { entry: ComposerEntry }) {
  const { t } = useTranslation('composer');
  const { changes, may } = useComposer();
  const { title, plannedMs } = draft;
  const set = (ms: number) => changes.plan(new Map([[draft.id, ms]]));
  const fixed = !may || begun;
  return (
    <span className={styles.minutes}>
      <Button
        variant="plain"
        size="small"
        round
        icon={Minus}
        aria-label={t('less', { title })}
        isDisabled={fixed || plannedMs <= minute}
        onPress={() => set(plannedMs - minute)}
      />
      <span>{t('minutes', { count: Math.round(plannedMs / minute) })}</span>
      <Button
        variant="plain"
        size="small"
        round
        icon={Plus}
        aria-label={t('more', { title })}
        isDisabled={fixed}
        onPress={() => set(plannedMs + minute)}
      />
    </span>
  );
}

function Tools({ entry: { draft, begun } }: { entry: ComposerEntry }) {
  const { t } = useTranslation('composer');
  const { entries, changes, may, onOpen, onLock, startsAt, say } = useComposer();
  const { id, title } = draft;
  const index = entries.findIndex((entry) => entry.draft.id === id);
  const fixed = !may || begun;
  const before = entries[index - 1];
  const first = index === 0 || before?.begun === true;
  const move = (to: -1 | 1) => {
    const after = to < 0 ? (entries[index - 2]?.draft.id ?? null) : (entries[index + 1]?.draft.id ?? null);
    changes.move(id, after);
    say(t('moved', { title, place: index + 1 + to }));
  };
  const last = index === entries.length - 1;
  const up = { icon: ArrowUp, disabled: fixed || first, onAction: () => move(-1) };
  const down = { icon: ArrowDown, disabled: fixed || last, onAction: () => move(1) };
  const menu: MenuEntry[] = [
    { id: 'edit', icon: Pencil, label: t('edit'), disabled: !may, onAction: () => onOpen(draft) },
    {
      id: 'copy',
      icon: Copy,
      label: t('copy'),
      disabled: !may,
      onAction: () => {
        const [twin] = copyAgenda([draft], newOpId);
        if (twin) changes.add({ ...twin, lockedStart: undefined }, id);
        say(t('copied', { title }));
      },
    },
    {
      id: 'lock',
      icon: Clock,
      label: t('lock'),
      disabled: fixed || startsAt === null,
      onAction: () => onLock(draft),
    },
    { id: 'up', label: t('up'), ...up },
    { id: 'down', label: t('down'), ...down },
    {
      id: 'remove',
      icon: Trash2,
      danger: true,
      label: t('remove'),
      disabled: fixed,
      onAction: () => {
        changes.remove(id);
        say(t('removed', { title }));
      },
    },
  ];
  return (
    <div className={styles.tools}>
      <span className={styles.steps}>
        <Button
          variant="plain"
          size="small"
          round
          icon={ArrowUp}
          aria-label={t('up-of', { title })}
          isDisabled={up.disabled}
          onPress={up.onAction}
        />
        <Button
          variant="plain"
          size="small"
          round
          icon={ArrowDown}
          aria-label={t('down-of', { title })}
          isDisabled={down.disabled}
          onPress={down.onAction}
        />
      </span>
      <Menu
        label={t('menu', { title })}
        trigger={
          <Button
            variant="plain"
            size="small"
            round
            icon={EllipsisVertical}
            aria-label={t('menu', { title })}
          />
        }
        entries={menu}
      />
    </div>
  );
}

function summaryOf({ content }: AgendaDraft): string {
  if (content.kind === 'ballot') return content.spec.question;
  if ('question' in content) return content.question;
  return 'text' in content ? content.text : '';
}
