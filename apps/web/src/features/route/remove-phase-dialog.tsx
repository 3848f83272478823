import type { PhaseView } from '@ruta/contracts/route/phase';
import type { RouteView } from '@ruta/contracts/route/route';
import { useTranslation } from 'react-i18next';
import { useRouteWrite } from './route-queries.ts';
import { DeedDialog } from '../../shared/design/deed-dialog.tsx';

interface RemovePhaseDialogProps {
  route: RouteView;
  phase: PhaseView;
  onClose: () => void;
}

export function RemovePhaseDialog({ route, phase, onClose }: RemovePhaseDialogProps) {
  const { t } = useTranslation('back-office');
  const remove = useRouteWrite(() => ({
    method: 'delete',
    path: `routes/${route.id}/phases/${phase.id}`,
    body: { expectedRev: route.rev },
  }));
  return (
    <DeedDialog
      title={t('route.remove-title', { phase: phase.title })}
      deed={t('route.remove-go')}
      write={remove}
      onDo={() => remove.mutate(undefined, { onSuccess: onClose })}
      onClose={onClose}
      danger
      alert
    >
      <p>{t('route.remove-text')}</p>
    </DeedDialog>
  );
}
