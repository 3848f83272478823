import type { SessionView } from '@ruta/contracts/session/view';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../shared/design/dialog.tsx';
import { Tabs } from '../../shared/design/tabs.tsx';
import { InLanguage } from '../../shared/i18n/in-language.tsx';
import { nextItem } from '../../shared/session/reading.ts';
import { Stage } from '../../shared/session/stage/stage.tsx';
import { useConsole } from './console-context.ts';
import styles from './preview-dialog.module.css';

/** The wall as it is, and as it will be after the next step. */
export function PreviewDialog({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  const { t } = useTranslation('console');
  const { session } = useConsole();
  const next = afterNext(session.view);
  const [shown, setShown] = useState('next');
  const tabs = [
    ...(next ? [{ id: 'next', label: t('preview.next'), content: <Wall view={next} /> }] : []),
    { id: 'now', label: t('preview.now'), content: <Wall view={session.view} /> },
  ];
  const selected = tabs.some((tab) => tab.id === shown) ? shown : 'now';
  return (
    <Dialog title={t('preview.title')} isOpen={isOpen} onClose={onClose} wide>
      <Tabs label={t('preview.title')} tabs={tabs} selected={selected} onSelect={setShown} />
    </Dialog>
  );
}

function Wall({ view }: { view: SessionView }) {
  const { session, now } = useConsole();
  return (
    <div className={styles.wall}>
      <InLanguage language={session.header.language}>
        <Stage {...session} view={view} now={now} origin={window.location.origin} staleSince={null} />
      </InLanguage>
    </div>
  );
}

/** A guess at the view after *next*, for looking at only. What is hidden stays hidden: its cards are counted, not read. */
function afterNext(view: SessionView): SessionView | null {
  const next = nextItem(view.run);
  if (!next || view.run.status === 'finished') return null;
  return {
    ...view,
    run: { ...view.run, current: next.id, since: null, endsAt: null, pausedAt: null, blank: false },
  };
}
