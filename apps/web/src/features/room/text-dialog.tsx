import type { BallotSubject } from '@ruta/contracts/ballot/ballot';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../shared/design/button.tsx';
import { Dialog } from '../../shared/design/dialog.tsx';
import { Loading } from '../../shared/design/states.tsx';
import { loadTopics } from '../../shared/i18n/i18n.ts';

/** Fetched when somebody wants to read it: joining a room must be fast. */
const VersionText = lazy(async () => {
  const [{ VersionText: component }] = await Promise.all([
    import('./version-text.tsx'),
    loadTopics(['commitment']),
  ]);
  return { default: component };
});

const MinutesText = lazy(async () => {
  const [{ MinutesText: component }] = await Promise.all([
    import('../../shared/minutes/minutes-text.tsx'),
    loadTopics(['minutes']),
  ]);
  return { default: component };
});

interface TextDialogProps {
  entity: string;
  subject: BallotSubject;
  isOpen: boolean;
  onClose: () => void;
}

/** What is voted on, read without leaving the room. */
export function TextDialog({ entity, subject, isOpen, onClose }: TextDialogProps) {
  const { t } = useTranslation('room');
  return (
    <Dialog
      title={t(subject.kind === 'minutes-version' ? 'text.minutes-title' : 'text.title', {
        version: subject.version,
      })}
      isOpen={isOpen}
      onClose={onClose}
      actions={<Button onPress={onClose}>{t('help.back')}</Button>}
      wide
    >
      <Suspense fallback={<Loading lines={6} />}>
        {subject.kind === 'minutes-version' ? (
          <MinutesText entity={entity} subject={subject} />
        ) : (
          <VersionText entity={entity} subject={subject} />
        )}
      </Suspense>
    </Dialog>
  );
}
