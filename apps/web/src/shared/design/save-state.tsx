import { CheckCheck, CircleAlert, LoaderCircle, Smartphone } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../i18n/format.ts';
import type { Instant } from '@ruta/contracts/protocol/instant';
import styles from './states.module.css';
import { withColour } from './with-colour.ts';

/** Where something sent is: on this device, on its way, with the server, or refused. */
export type Saving = 'kept' | 'sending' | 'received' | 'refused';

const looks = {
  kept: { icon: Smartphone, colour: 'var(--warn)' },
  sending: { icon: LoaderCircle, colour: 'var(--ink-2)' },
  received: { icon: CheckCheck, colour: 'var(--ok)' },
  refused: { icon: CircleAlert, colour: 'var(--bad)' },
} as const;

interface SaveStateProps {
  state: Saving;
  at?: Instant;
  /** Says more than the plain word: why it was refused, for instance. */
  words?: string;
}

export function SaveState({ state, at, words }: SaveStateProps) {
  const { t } = useTranslation('shared');
  const format = useFormat();
  const { icon: Icon, colour } = looks[state];
  const sentence = words ?? t(`save.${state}`);
  return (
    <span className={styles.save} style={withColour(colour)} role="status">
      <Icon aria-hidden className={state === 'sending' ? styles.spin : undefined} />
      <span>{at === undefined ? sentence : t('save.at', { sentence, time: format.date(at, 'time') })}</span>
    </span>
  );
}
