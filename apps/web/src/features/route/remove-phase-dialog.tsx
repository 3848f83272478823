import type { PhaseView } from '@ruta/contracts/route/phase';
import type { RouteView } from '@ruta/contracts/route/route';
import { useTranslation } from 'react-i18next';
import { Button } from '../../shared/design/button.tsx';
import { Dialog } from '../../shared/design/dialog.tsx';
import { ErrorText } from '../../shared/design/field.tsx';
import { useFailureSentence } from '../../shared/i18n/failure-sentence.ts';
import { useRouteWrite } from './route-queries.ts';

interface RemovePhaseDialogProps {
  route: RouteView;
  phase: PhaseView;
  onClose: () => void;
}

export function RemovePhaseDialog({ route, phase, onClose }: RemovePhaseDialogProps) {
  const { t } = useTranslation('back-office');
  const failure = useFailureSentence();
  const remove = useRouteWrite(() => ({
    method: 'delete',
    path: `routes/${route.id}/phases/${phase.id}`,
    body: { expectedRev: route.rev },
  }));
  return (
    <Dialog
      title={t('route.remove-title', { phase: phase.title })}
      isOpen
      onClose={onClose}
      alert
      actions={
        <>
          <Button variant="quiet" onPress={onClose}>
            {t('keep')}
          </Button>
          <Button
            variant="danger"
            isPending={remove.isPending}
            onPress={() => remove.mutate(undefined, { onSuccess: onClose })}
          >
            {t('route.remove-go')}
          </Button>
        </>
      }
    >
      <p>{t('route.remove-text')}</p>
      {remove.error && <ErrorText>{failure(remove.error)}</ErrorText>}
    </Dialog>
  );
}
