import type { DemoMail } from '@ruta/contracts/identity/demo';
import { useQuery } from '@tanstack/react-query';
import { MailOpen, Megaphone } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Card, Notice } from '../../shared/design/card.tsx';
import { usePageTitle } from '../../shared/design/page-title.ts';
import { EmptyState, ErrorState, Loading } from '../../shared/design/states.tsx';
import { useFormat } from '../../shared/i18n/format.ts';
import { demoMailQuery } from './identity-queries.ts';
import styles from './identity.module.css';

const address = /^https?:\/\/\S+$/;

/** A line that is an address of this very site becomes a link, as in a mail program. */
function Line({ text }: { text: string }) {
  if (!address.test(text)) return <>{text}</>;
  const url = new URL(text);
  return <a href={`${url.pathname}${url.search}`}>{text}</a>;
}

function Letter({ mail }: { mail: DemoMail }) {
  const { t } = useTranslation('account');
  const format = useFormat();
  return (
    <Card as="article" aria-labelledby={mail.id}>
      <div className={styles.letterHead}>
        <h2 id={mail.id}>{mail.subject}</h2>
        <p className="small">
          {t('mail.to', { address: mail.to })} · <time>{format.date(mail.at, 'day-time')}</time> ·{' '}
          {t(`mail.state.${mail.state}`)}
        </p>
      </div>
      <div className={styles.letter}>
        {mail.text.split('\n\n').map((part) => (
          <p key={part}>
            <Line text={part.trim()} />
          </p>
        ))}
      </div>
    </Card>
  );
}

/** In the demonstration nobody gets mail: what would have been sent is read here. */
export function DemoMailPage() {
  const { t } = useTranslation('account');
  const mail = useQuery(demoMailQuery);
  usePageTitle(t('mail.title'));
  return (
    <div className="wrap wrap-narrow">
      <div className={styles.page}>
        <div className={styles.head}>
          <h1>{t('mail.title')}</h1>
          <p className="lead">{t('mail.lead')}</p>
        </div>
        <Notice icon={Megaphone} colour="var(--jornada)">
          <p>{t('mail.warning')}</p>
        </Notice>
        {mail.isPending && <Loading lines={5} />}
        {mail.error && <ErrorState error={mail.error} onRetry={() => void mail.refetch()} />}
        {mail.data?.items.length === 0 && (
          <EmptyState icon={MailOpen} title={t('mail.none')}>
            {t('mail.none-text')}
          </EmptyState>
        )}
        {mail.data?.items.map((one) => (
          <Letter key={one.id} mail={one} />
        ))}
      </div>
    </div>
  );
}
