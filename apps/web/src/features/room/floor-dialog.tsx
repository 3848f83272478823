import { useTranslation } from 'react-i18next';
import { Button } from '../../shared/design/button.tsx';
import { Dialog } from '../../shared/design/dialog.tsx';
import { useRoom } from './room-context.ts';

/** In the queue or speaking: what that means, and the way out. */
export function FloorDialog({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  const { t } = useTranslation('room');
  const { session, send } = useRoom();
  const place = session.own?.place ?? null;
  const speaking = place === 0;

  async function leave() {
    const result = await send({ type: speaking ? 'floor.end' : 'floor.leave' });
    if (result.outcome === 'received') onClose();
  }

  return (
    <Dialog
      title={speaking ? t('floor.yours') : t('floor.place', { place: place ?? 0 })}
      isOpen={isOpen && place !== null}
      onClose={onClose}
      actions={
        <>
          <Button variant="quiet" onPress={onClose}>
            {t(speaking ? 'floor.go-on' : 'floor.stay')}
          </Button>
          <Button onPress={() => void leave()}>{t(speaking ? 'floor.done' : 'floor.leave')}</Button>
        </>
      }
    >
      <p>{t(speaking ? 'floor.yours-text' : 'floor.place-text', { count: Math.max(0, (place ?? 1) - 1) })}</p>
    </Dialog>
  );
}
