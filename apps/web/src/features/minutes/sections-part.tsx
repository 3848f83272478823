import { Plus, Trash2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../shared/design/button.tsx';
import { TextField } from '../../shared/design/field.tsx';
import { newOpId } from '../../shared/live/op-id.ts';
import styles from './minutes.module.css';
import { ProseEditor } from './prose-editor.tsx';
import type { MinutesDraft } from './use-minutes-draft.ts';

/** Whatever else belongs into the minutes, under a title of its own. */
export function SectionsPart({ draft }: { draft: MinutesDraft }) {
  const { t } = useTranslation('minutes');
  const { sections } = draft.layer;
  const set = (id: string, changed: Partial<(typeof sections)[number]>) =>
    draft.set({ sections: sections.map((each) => (each.id === id ? { ...each, ...changed } : each)) });
  return (
    <section className="stack" aria-labelledby="sections">
      <h2 id="sections">{t('sections.title')}</h2>
      <ul className={styles.rows}>
        {sections.map((section) => (
          <li key={section.id} className={styles.row}>
            <TextField
              label={t('sections.name')}
              value={section.title}
              onChange={(title) => set(section.id, { title })}
              maxLength={160}
            />
            <ProseEditor
              key={draft.edition}
              label={section.title || t('sections.text')}
              placeholder={t('sections.text')}
              initial={section.text}
              onProse={(text) => set(section.id, { text })}
            />
            <div>
              <Button
                variant="plain"
                size="small"
                icon={Trash2}
                onPress={() => draft.set({ sections: sections.filter(({ id }) => id !== section.id) })}
              >
                {t('remove')}
              </Button>
            </div>
          </li>
        ))}
      </ul>
      <div>
        <Button
          variant="quiet"
          icon={Plus}
          onPress={() => draft.set({ sections: [...sections, { id: newOpId(), title: '', text: [] }] })}
        >
          {t('sections.add')}
        </Button>
      </div>
    </section>
  );
}
