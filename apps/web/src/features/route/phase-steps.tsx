import type { PhaseView } from '@ruta/contracts/route/phase';
import type { AdvancePhase, RouteView } from '@ruta/contracts/route/route';
import { owesAnswers, takesContributions } from '@ruta/domain/route/phase-kind';
import { isEarly } from '@ruta/domain/route/phase-machine';
import { Link } from '@tanstack/react-router';
import { MessageCircleReply } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../shared/design/button.tsx';
import { Notice } from '../../shared/design/card.tsx';
import { DeedDialog } from '../../shared/design/deed-dialog.tsx';
import { TextArea } from '../../shared/design/field.tsx';
import { toast } from '../../shared/design/toast.tsx';
import { useEntity } from '../../shared/entity/entity.ts';
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
  const waits = to === 'answered' && owesAnswers(phase.kind) && phase.counts.unanswered > 0;
  const day = format.date(to === 'open' ? phase.opensOn : phase.closesOn);
  return (
    <DeedDialog
      title={t(`step.title.${to}`, { phase: phase.title })}
      deed={t(`step.go.${to}`)}
      ready={!waits}
      write={advance}
      onDo={go}
      onClose={onClose}
      alert
    >
      <p>{t(`step.text.${wordsOf(to, phase.kind)}`)}</p>
      {waits && <Waiting phase={phase} />}
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

/** What a step says of a phase is what is checked of its kind, and no more. */
function wordsOf(to: Step, kind: PhaseView['kind']) {
  if (to === 'answered') return owesAnswers(kind) ? to : 'answered-rest';
  if (to !== 'synthesised' || takesContributions(kind)) return to;
  if (kind === 'survey' || kind === 'focus-group') return 'synthesised-survey';
  return kind === 'awareness' ? 'synthesised-awareness' : 'synthesised-rest';
}

/** How many answers are missing, and where they are given. */
function Waiting({ phase }: { phase: PhaseView }) {
  const { t } = useTranslation('back-office');
  const { slug } = useEntity();
  return (
    <Notice icon={MessageCircleReply}>
      {t('step.waiting', { count: phase.counts.unanswered })}{' '}
      <Link
        to={phase.kind === 'feedback' ? '/$entity/retroalimentacion' : '/$entity/coordinacion/respuestas'}
        params={{ entity: slug }}
      >
        {t('due.go.answers')}
      </Link>
    </Notice>
  );
}
