import type { SeatSignature } from '@ruta/contracts/plan/sign-off';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../shared/i18n/format.ts';

/** Whose signature is needed again, by seat; nothing where nobody had signed. */
export function AskedAgain({ seats }: { seats: readonly SeatSignature[] }) {
  const { t } = useTranslation('signature');
  const format = useFormat();
  const again = seats.filter(({ state }) => state === 'again').map(({ label }) => label);
  if (again.length === 0) return null;
  return <p>{t('asked-again', { seats: format.list(again), count: again.length })}</p>;
}
