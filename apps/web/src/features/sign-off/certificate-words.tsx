import type { CertificateFacts, NamePart } from '@ruta/contracts/plan/detached-signature';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../shared/i18n/format.ts';
import styles from './sign-off.module.css';

const known = [
  'CN',
  'O',
  'OU',
  'C',
  'L',
  'ST',
  'serialNumber',
  'name',
  'x500UniqueIdentifier',
  'emailAddress',
] as const;
type Known = (typeof known)[number];
const isKnown = (label: string): label is Known => known.some((each) => each === label);

/** What a certificate says of itself, for the eyes of its holder and the coordination. */
export function CertificateWords({ certificate }: { certificate: CertificateFacts }) {
  const { t } = useTranslation('signature');
  const format = useFormat();
  const { subject, issuer, serial, notBefore, notAfter } = certificate;
  const named = (parts: readonly NamePart[]) =>
    parts
      .map(({ label, value }) => `${isKnown(label) ? t(`certificate.part.${label}`) : label}: ${value}`)
      .join(' · ');
  return (
    <dl className={styles.certificate}>
      <dt>{t('certificate.subject')}</dt>
      <dd>{named(subject)}</dd>
      <dt>{t('certificate.issuer')}</dt>
      <dd>{named(issuer)}</dd>
      <dt>{t('certificate.serial')}</dt>
      <dd className={styles.code}>{serial}</dd>
      <dt>{t('certificate.term')}</dt>
      <dd>{format.range(notBefore, notAfter, 'day-year')}</dd>
    </dl>
  );
}
