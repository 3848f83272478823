import { useTranslation } from 'react-i18next';
import { TextField } from '../../shared/design/field.tsx';
import { newOpId } from '../../shared/live/op-id.ts';
import { AddedParts } from './added-parts.tsx';
import { ProseEditor } from './prose-editor.tsx';
import type { MinutesDraft } from './use-minutes-draft.ts';

/** Whatever else belongs into the minutes, under a title of its own. */
export function SectionsPart({ draft }: { draft: MinutesDraft }) {
  const { t } = useTranslation('minutes');
  return (
    <section className="stack" aria-labelledby="sections">
      <h2 id="sections">{t('sections.title')}</h2>
      <AddedParts
        parts={draft.layer.sections}
        add={t('sections.add')}
        fresh={() => ({ id: newOpId(), title: '', text: [] })}
        onParts={(sections) => draft.set({ sections })}
      >
        {(section, set) => (
          <>
            <TextField
              label={t('sections.name')}
              value={section.title}
              onChange={(title) => set({ title })}
              maxLength={160}
            />
            <ProseEditor
              key={draft.edition}
              label={section.title || t('sections.text')}
              placeholder={t('sections.text')}
              initial={section.text}
              onProse={(text) => set({ text })}
            />
          </>
        )}
      </AddedParts>
    </section>
  );
}
