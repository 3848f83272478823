import type { SessionCommand } from '@ruta/contracts/session/command';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../../shared/design/button.tsx';
import { SaveState } from '../../../../shared/design/save-state.tsx';
import { useRefusalSentence } from '../../../../shared/i18n/refusal-sentence.ts';
import { useRoom } from '../../room-context.ts';

/** What this phone still has to send of one kind, or could not: with a way to let the refused go. */
export function OnTheWay({ of }: { of: (command: SessionCommand) => boolean }) {
  const { t } = useTranslation('room');
  const { posted } = useRoom();
  const refusal = useRefusalSentence();
  return posted.things.map((thing) => {
    if (thing.kind !== 'command' || !of(thing.command) || thing.delivery.state === 'received') return null;
    const { delivery, opId } = thing;
    return (
      <p key={opId}>
        {delivery.state === 'refused' ? (
          <>
            <SaveState state="refused" words={refusal(delivery.refusal)} />{' '}
            <Button variant="plain" size="small" onPress={() => posted.discard(opId)}>
              {t('idea.discard')}
            </Button>
          </>
        ) : (
          <SaveState state={delivery.state === 'sending' ? 'sending' : 'kept'} at={thing.savedAt} />
        )}
      </p>
    );
  });
}
