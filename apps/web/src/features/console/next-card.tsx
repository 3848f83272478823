import { leavesOf } from '@ruta/domain/minutes/leaves';
import { ChevronsRight, Eye } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../shared/design/button.tsx';
import { boardOf, nextItem } from '../../shared/session/reading.ts';
import { useConsole } from './console-context.ts';
import styles from './console.module.css';
import { PreviewDialog } from './preview-dialog.tsx';
import { useSteps } from './use-steps.ts';

/** What the wall shows next, in a sentence and, if one likes, as a picture. */
export function NextCard() {
  const { t } = useTranslation('console');
  const { session } = useConsole();
  const steps = useSteps();
  const [open, setOpen] = useState(false);
  const { view } = session;
  const next = nextItem(view.run);
  if (view.run.status === 'finished') return null;
  const board = next && boardOf(view, next);
  const reveals = board && !board.revealed && (next?.kind === 'grouping' || next?.kind === 'dots');
  return (
    <div className={styles.next}>
      <div>
        <b>{next ? t('next.title', { title: next.title }) : t('next.end')}</b>
        <p className="small">
          {reveals
            ? t('next.reveals', { count: board.count })
            : t(next ? `next.${next.kind}` : `next.end-text.${leavesOf(session.header)}`)}
        </p>
      </div>
      {steps.skip && (
        <Button variant="plain" size="small" icon={ChevronsRight} onPress={steps.skip}>
          {t('next.skip')}
        </Button>
      )}
      <Button variant="quiet" size="small" icon={Eye} onPress={() => setOpen(true)}>
        {t('next.preview')}
      </Button>
      <PreviewDialog isOpen={open} onClose={() => setOpen(false)} />
    </div>
  );
}
