import type { PhaseView } from '@ruta/contracts/route/phase';
import type { AdvancePhase, RouteView } from '@ruta/contracts/route/route';
import { isEarly } from '@ruta/domain/route/phase-machine';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../shared/design/button.tsx';
import { DeedDialog } from '../../shared/design/deed-dialog.tsx';
import { TextArea } from '../../shared/design/field.tsx';
import { toast } from '../../shared/design/toast.tsx';
import { useToday } from '../../shared/entity/use-today.ts';
import { useFormat } from '../../shared/i18n/format.ts';
import { useRouteWrite } from './route-queries.ts';

type Step = AdvancePhase['to'];

const nextStep: Partial<Record<PhaseView['state'], Step>> = {
  announced: 'open',
  open: 'closed',
  closed: 'synthesised',
  synthesised: 'answered',
};

/** The one step a phase can take next, asked about before it is taken: it is public and there is no way back. */
export function PhaseSteps({ route, phase }: { route: RouteView; phase: PhaseView }) {
  const { t } = useTranslation('back-office');
  const [asking, setAsking] = useState(false);
  const to = nextStep[phase.state];
  if (!to) return null;
  return (
    <>
      <Button variant="quiet" size="small" onPress={() => setAsking(true)}>
        {t(`step.${to}`)}
      </Button>
      {asking && <StepDialog route={route} phase={phase} to={to} onClose={() => setAsking(false)} />}
    </>
  );
}

interface StepDialogProps {
  route: RouteView;
  phase: PhaseView;
  to: Step;
  onClose: () => void;
}

function StepDialog({ route, phase, to, onClose }: StepDialogProps) {
  const { t } = useTranslation('back-office');
  const today = useToday();
  const format = useFormat();
  const [reason, setReason] = useState('');
  const [short, setShort] = useState(false);
  const early = isEarly(phase, { to, today });
  const advance = useRouteWrite((given: string | null) => ({
    method: 'post',
    path: `routes/${route.id}/phases/${phase.id}/advance`,
    body: { expectedRev: route.rev, to, reason: given },
  }));
  const go = () => {
    setShort(early && reason.trim().length < 10);
    if (early && reason.trim().length < 10) return;
    advance.mutate(early ? reason : null, {
      onSuccess: () => {
        toast(t(`step.done.${to}`, { phase: phase.title }));
        onClose();
      },
    });
  };
  const day = format.date(to === 'open' ? phase.opensOn : phase.closesOn);
  return (
    <DeedDialog
      title={t(`step.title.${to}`, { phase: phase.title })}
      deed={t(`step.go.${to}`)}
      write={advance}
      onDo={go}
      onClose={onClose}
      alert
    >
      <p>{t(`step.text.${to}`)}</p>
      {early && (
        <TextArea
          label={t(`step.early.${to === 'open' ? 'open' : 'closed'}`, { day })}
          hint={t('step.early-hint')}
          value={reason}
          onChange={setReason}
          maxLength={1000}
          rows={3}
          error={short ? t('reason.short') : undefined}
        />
      )}
    </DeedDialog>
  );
}
