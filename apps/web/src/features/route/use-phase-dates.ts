import type { PhaseView } from '@ruta/contracts/route/phase';
import { useTranslation } from 'react-i18next';
import type { Station, StationState } from '../../shared/design/transit-line.tsx';
import { useFormat } from '../../shared/i18n/format.ts';

type Dated = Pick<PhaseView, 'kind' | 'opensOn' | 'closesOn'>;

const stationStates = {
  draft: 'beyond',
  announced: 'next',
  open: 'now',
  closed: 'done',
  synthesised: 'done',
  answered: 'done',
} as const satisfies Record<PhaseView['state'], StationState>;

/** The days of a phase in words, and phases as stations of the line. */
export function usePhaseDates() {
  const { t } = useTranslation('back-office');
  const format = useFormat();
  const when = ({ opensOn, closesOn }: Dated): string =>
    opensOn === closesOn ? format.date(opensOn, 'day-short') : format.range(opensOn, closesOn);
  const stations = (phases: readonly PhaseView[]): Station[] =>
    phases.map((phase) => ({
      key: phase.id,
      name: phase.title,
      kind: phase.kind,
      state: stationStates[phase.state],
      when: when(phase),
      note: t(`state.${phase.state}`),
    }));
  return { when, stations };
}
