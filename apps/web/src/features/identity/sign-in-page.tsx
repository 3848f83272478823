import { RefusalCode } from '@ruta/contracts/protocol/refusal';
import { NextPath } from '@ruta/contracts/identity/sign-in';
import { useQuery } from '@tanstack/react-query';
import { useLocation } from '@tanstack/react-router';
import { CircleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Card, Notice } from '../../shared/design/card.tsx';
import { usePageTitle } from '../../shared/design/page-title.ts';
import { ErrorState, Loading } from '../../shared/design/states.tsx';
import { useRefusalSentence } from '../../shared/i18n/refusal-sentence.ts';
import { DemoPeopleCards } from './demo-people-cards.tsx';
import { EmailForm } from './email-form.tsx';
import { waysInQuery } from './identity-queries.ts';
import styles from './identity.module.css';
import { OidcButton } from './oidc-button.tsx';

/** `?next=/path` is where to go afterwards, `?no=code` why the last try was refused. */
function useAddress() {
  const search = new URLSearchParams(useLocation({ select: (location) => location.searchStr }));
  const next = NextPath.safeParse(search.get('next'));
  const refused = RefusalCode.safeParse(search.get('no'));
  return { next: next.data, refused: refused.data };
}

export function SignInPage() {
  const { t } = useTranslation('account');
  const sentence = useRefusalSentence();
  const ways = useQuery(waysInQuery);
  const { next, refused } = useAddress();
  usePageTitle(t('sign-in.title'));
  return (
    <div className="wrap">
      <div className={styles.page}>
        <div className={styles.head}>
          <h1>{t('sign-in.title')}</h1>
          <p className="lead">{t('sign-in.lead')}</p>
        </div>
        {refused && (
          <Notice icon={CircleAlert} colour="var(--bad)">
            <p role="alert">{sentence({ code: refused })}</p>
          </Notice>
        )}
        {ways.isPending && <Loading lines={4} />}
        {ways.error && <ErrorState error={ways.error} onRetry={() => void ways.refetch()} />}
        {ways.data?.demo && <DemoPeopleCards next={next} />}
        {ways.data && (
          <div className={styles.ways}>
            {ways.data.email && (
              <Card as="section" aria-labelledby="by-email">
                <EmailForm next={next} demo={ways.data.demo} />
              </Card>
            )}
            {ways.data.oidc && (
              <Card as="section" aria-labelledby="by-provider">
                <OidcButton next={next} label={ways.data.oidc.label} />
              </Card>
            )}
          </div>
        )}
        {ways.data && !ways.data.email && !ways.data.oidc && !ways.data.demo && <p>{t('sign-in.none')}</p>}
      </div>
    </div>
  );
}
