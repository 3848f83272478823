import type { PhaseView } from '@ruta/contracts/route/phase';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../shared/i18n/format.ts';
import { ContributionForm } from './contribution-form.tsx';

/** The question, one large field, and as little else as possible. */
export function ContributeForm({ phase }: { phase: PhaseView }) {
  const { t } = useTranslation('consultation');
  const format = useFormat();
  const [received, setReceived] = useState(false);
  return (
    <>
      {!received && (
        <>
          <p className="eyebrow">
            {t('form.until', { title: phase.title, date: format.date(phase.closesOn) })}
          </p>
          <h1>{phase.question || phase.title}</h1>
          {phase.purpose && (
            <p className="lead" style={{ marginTop: 12 }}>
              {phase.purpose}
            </p>
          )}
        </>
      )}
      <ContributionForm phaseId={phase.id} onReceived={setReceived} />
    </>
  );
}
