import type { PhaseView } from '@ruta/contracts/route/phase';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../shared/i18n/format.ts';

const noonUtc = (day: string) => Date.parse(`${day}T12:00:00Z`);

/** A phase's dates and state in the few words that fit under a station. */
export function usePhaseWords() {
  const { t } = useTranslation('portal');
  const format = useFormat();

  const when = (phase: Pick<PhaseView, 'kind' | 'opensOn' | 'closesOn'>): string => {
    if (phase.kind === 'follow-up') return t('phase.from', { month: format.date(phase.opensOn, 'month') });
    if (phase.opensOn === phase.closesOn) return format.date(phase.opensOn, 'day-short');
    return format.range(phase.opensOn, phase.closesOn);
  };

  const left = (phase: Pick<PhaseView, 'closesOn'>): string => {
    const days = format.daysUntil(noonUtc(phase.closesOn));
    if (days > 0) return t('phase.days-left', { count: days });
    return days === 0 ? t('phase.last-day') : t('phase.overdue');
  };

  /** `held`: how many of its sessions are over and have left a report. */
  const note = (phase: PhaseView, held: number): string => {
    const state = t(`phase.${phase.state}`);
    if (phase.state === 'open') return t('phase.note', { state, more: left(phase) });
    if (phase.state === 'announced' || phase.state === 'draft') return state;
    const { contributions: said, replies, awareness } = phase.counts;
    if (said > 0) return t('phase.note', { state, more: t('count.contributions', { count: said }) });
    if (phase.kind === 'survey' && replies > 0)
      return t('phase.note', { state, more: t('count.replies', { count: replies }) });
    if (awareness > 0) return t('phase.note', { state, more: t('count.dates', { count: awareness }) });
    return held > 0 ? t('phase.note', { state, more: t('count.reports', { count: held }) }) : state;
  };

  return { when, left, note };
}
