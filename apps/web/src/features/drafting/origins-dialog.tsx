import type { OriginRef } from '@ruta/contracts/drafting/origin';
import type { ProseName } from '@ruta/domain/commitment/document';
import { type Editor, useEditorState } from '@tiptap/react';
import { Unlink } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useCommitmentWords } from '../../shared/commitment/commitment-words.ts';
import { originLooks } from '../../shared/commitment/origin-looks.ts';
import { Button } from '../../shared/design/button.tsx';
import { Dialog } from '../../shared/design/dialog.tsx';
import { withColour } from '../../shared/design/with-colour.ts';
import { unciteInProse } from './cite.ts';
import { useDesk } from './desk-context.ts';
import styles from './desk.module.css';
import { stretchesOf, type Stretch } from './origin-pins.ts';
import { useOriginSaid } from './use-origins.ts';

interface OriginsDialogProps {
  name: ProseName;
  editor: Editor;
  /** Where the stretch ends that is asked about; `null` for all of the section. */
  at: number | null;
  onClose: () => void;
}

/** What the sentences of a section come from, each to be untied by whoever edits. */
export function OriginsDialog({ name, editor, at, onClose }: OriginsDialogProps) {
  const { t } = useTranslation('desk');
  const words = useCommitmentWords();
  const all = useEditorState({ editor, selector: ({ editor: now }) => stretchesOf(now.state.doc) });
  const one = all.filter(({ to }) => to === at);
  const shown = one.length > 0 ? one : all;
  return (
    <Dialog title={t('origins.title', { place: words.section(name) })} isOpen onClose={onClose}>
      {shown.length === 0 && <p>{t('origins.none')}</p>}
      <ul className={styles.stretches}>
        {shown.map((stretch) => (
          <li key={stretch.from}>
            <q>{editor.state.doc.textBetween(stretch.from, stretch.to)}</q>
            <ul className={styles.quotes}>
              {stretch.origins.map((origin) => (
                <OriginLine
                  key={`${origin.kind}:${origin.ref}`}
                  editor={editor}
                  stretch={stretch}
                  origin={origin}
                />
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}

function OriginLine({ editor, stretch, origin }: { editor: Editor; stretch: Stretch; origin: OriginRef }) {
  const { t } = useTranslation('desk');
  const { t: c } = useTranslation('commitment');
  const { mode, sources } = useDesk();
  const { icon: Icon, colour } = originLooks[origin.kind];
  const said = useOriginSaid();
  const source = sources.get(`${origin.kind}:${origin.ref}`);
  const label = c('origin.named', { kind: c(`origin.${origin.kind}`), label: source?.label ?? '' });
  return (
    <li className={styles.quote} style={withColour(colour)}>
      <small>
        <Icon aria-hidden /> {label}
      </small>
      <p>{said(source)}</p>
      {mode === 'edit' && (
        <span>
          <Button
            variant="plain"
            size="small"
            icon={Unlink}
            aria-label={t('origins.untie-long', { origin: label })}
            onPress={() => unciteInProse(editor, stretch, origin)}
          >
            {t('origins.untie')}
          </Button>
        </span>
      )}
    </li>
  );
}
