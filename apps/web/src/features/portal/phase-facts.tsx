import type { PhaseView } from '@ruta/contracts/route/phase';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../shared/i18n/format.ts';

export const capitalised = (text: string): string => text.charAt(0).toLocaleUpperCase() + text.slice(1);

/** How one takes part in a phase, where and who, and how far that decides. */
export function PhaseFacts({ phase }: { phase: PhaseView }) {
  const { t } = useTranslation('portal');
  const format = useFormat();
  const facts = [
    phase.channels.length > 0 && format.list(phase.channels.map((channel) => t(`channel.${channel}`))),
    phase.territory,
    phase.targetGroups.length > 0 && t('calendar.for', { groups: format.list(phase.targetGroups) }),
  ].filter(Boolean);
  return (
    <>
      {facts.length > 0 && <p className="small">{capitalised(facts.join(' · '))}</p>}
      <p className="small">
        {t(`influence.${phase.influence}`)} {t(`binding.${phase.binding}`)}
      </p>
    </>
  );
}
