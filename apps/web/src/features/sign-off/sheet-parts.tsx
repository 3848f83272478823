import type { SeatSheet } from '@ruta/contracts/plan/sign-off';
import { CircleAlert, CircleCheck } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Card } from '../../shared/design/card.tsx';
import { CopyButton } from '../../shared/design/copy-button.tsx';
import { SeatList } from './seat-list.tsx';
import styles from './sign-off.module.css';

export function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <Card as="section">
      <h2 className={styles.partTitle}>{title}</h2>
      {children}
    </Card>
  );
}

/** Who signed and who is still asked, and by which rule that decides. */
export function SeatsPart({ sheet }: { sheet: SeatSheet }) {
  const { t } = useTranslation('signature');
  return (
    <Part title={t('seats')}>
      <p className="small">{t('by', { body: sheet.body, rule: t(`rule.${sheet.rule}`) })}</p>
      <SeatList sheet={sheet} />
    </Part>
  );
}

/** The hash that is signed, to be copied. */
export function Fingerprint({ hash }: { hash: string }) {
  const { t } = useTranslation('commitment');
  return (
    <p className={styles.hash}>
      <b>{t('hash')}</b> <code>{hash}</code> <CopyButton text={hash} />
    </p>
  );
}

/** One thing that stands against the next step, or that does not: `fine`. */
export function Line({ fine = false, children }: { fine?: boolean; children: ReactNode }) {
  const Icon = fine ? CircleCheck : CircleAlert;
  return (
    <li data-fine={fine}>
      <Icon aria-hidden />
      <span>{children}</span>
    </li>
  );
}
