import type { MinutesNote } from '@ruta/contracts/minutes/minutes';
import type { SessionMinutes } from '@ruta/contracts/session/http';
import { MessageSquarePlus, Trash2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../shared/design/button.tsx';
import { Select } from '../../shared/design/field.tsx';
import { useFormat } from '../../shared/i18n/format.ts';
import { newOpId } from '../../shared/live/op-id.ts';
import { phaseLooks } from '../../shared/session/phase-looks.ts';
import styles from './minutes.module.css';
import { ProseEditor } from './prose-editor.tsx';
import type { MinutesDraft } from './use-minutes-draft.ts';

/** What the session wrote itself, entry by entry. It cannot be edited: notes are put beside it. */
export function FactsPart({ draft, facts }: { draft: MinutesDraft; facts: SessionMinutes }) {
  const { t } = useTranslation('minutes');
  const { t: live } = useTranslation('live');
  const format = useFormat();
  const { participants, room, online, assisted } = facts.attendance;
  return (
    <section className="stack" aria-labelledby="facts">
      <h2 id="facts">{t('facts.title')}</h2>
      <p>{t('facts.lead')}</p>
      <ol className={styles.facts}>
        <Fact
          draft={draft}
          anchor="attendance"
          title={t('facts.attendance')}
          what={t('facts.people', { count: participants, room, online, assisted })}
        />
        {facts.agenda
          .filter(({ startedAt }) => startedAt !== null)
          .map((item) => (
            <Fact
              key={item.id}
              draft={draft}
              anchor={item.id}
              title={item.title}
              what={t('facts.item', {
                kind: live(`kind.${item.kind}`),
                time: format.date(item.startedAt ?? 0, 'time'),
                minutes: Math.max(1, Math.round(item.usedMs / 60_000)),
              })}
              icon={item.kind}
            />
          ))}
      </ol>
    </section>
  );
}

interface FactProps {
  draft: MinutesDraft;
  anchor: MinutesNote['anchor'];
  title: string;
  what: string;
  icon?: keyof typeof phaseLooks;
}

function Fact({ draft, anchor, title, what, icon }: FactProps) {
  const { t } = useTranslation('minutes');
  const { notes } = draft.layer;
  const Icon = icon && phaseLooks[icon].icon;
  const add = () => draft.set({ notes: [...notes, { id: newOpId(), anchor, kind: 'addition', text: [] }] });
  return (
    <li className={styles.fact}>
      <div className={styles.factHead}>
        {Icon && <Icon aria-hidden />}
        <div>
          <h3>{title}</h3>
          <p className="small">{what}</p>
        </div>
        <Button variant="plain" size="small" icon={MessageSquarePlus} onPress={add}>
          {t('facts.note')}
          <span className="visually-hidden">: {title}</span>
        </Button>
      </div>
      {notes
        .filter((note) => note.anchor === anchor)
        .map((note) => (
          <Note key={`${note.id} ${draft.edition}`} note={note} draft={draft} title={title} />
        ))}
    </li>
  );
}

function Note({ note, draft, title }: { note: MinutesNote; draft: MinutesDraft; title: string }) {
  const { t } = useTranslation('minutes');
  const { notes } = draft.layer;
  const set = (changed: Partial<MinutesNote>) =>
    draft.set({ notes: notes.map((each) => (each.id === note.id ? { ...each, ...changed } : each)) });
  return (
    <div className={styles.note}>
      <div className="row between">
        <Select
          label={t('note.kind')}
          value={note.kind}
          onChange={(kind) => set({ kind: kind === 'correction' ? 'correction' : 'addition' })}
          choices={(['addition', 'correction'] as const).map((value) => ({
            value,
            label: t(`note.${value}`),
          }))}
        />
        <Button
          variant="plain"
          size="small"
          icon={Trash2}
          onPress={() => draft.set({ notes: notes.filter(({ id }) => id !== note.id) })}
        >
          {t('remove')}
        </Button>
      </div>
      <ProseEditor
        label={t('note.of', { title })}
        placeholder={t('note.hint')}
        initial={note.text}
        onProse={(text) => set({ text })}
      />
    </div>
  );
}
