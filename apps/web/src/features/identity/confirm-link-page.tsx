import { LinkPreview, LinkToken, SignedIn } from '@ruta/contracts/identity/sign-in';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { LogIn, ShieldCheck, Unlink } from 'lucide-react';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, LinkButton } from '../../shared/design/button.tsx';
import { Card } from '../../shared/design/card.tsx';
import { ErrorText } from '../../shared/design/field.tsx';
import { usePageTitle } from '../../shared/design/page-title.ts';
import { EmptyState, ErrorState, Loading } from '../../shared/design/states.tsx';
import { RefusedError } from '../../shared/http/failures.ts';
import { http } from '../../shared/http/http.ts';
import { useFailureSentence } from '../../shared/i18n/failure-sentence.ts';
import styles from './identity.module.css';
import { useArrival } from './use-arrival.ts';

/** The address of this page is a secret: nothing it links to may learn of it. */
function useNoReferrer() {
  useEffect(() => {
    const meta = document.createElement('meta');
    meta.name = 'referrer';
    meta.content = 'no-referrer';
    document.head.append(meta);
    return () => meta.remove();
  }, []);
}

/** A mail program that opens every link does no harm here: only the button signs in. */
export function ConfirmLinkPage() {
  const { t } = useTranslation('account');
  const { token } = useParams({ strict: false });
  const known = LinkToken.safeParse(token);
  usePageTitle(t('confirm.title'));
  useNoReferrer();
  return (
    <div className="wrap wrap-narrow">
      <Confirm token={known.data ?? 'x'.repeat(43)} />
    </div>
  );
}

function Confirm({ token }: { token: string }) {
  const { t } = useTranslation('account');
  const failure = useFailureSentence();
  const arrive = useArrival();
  const preview = useQuery({
    queryKey: ['link', token],
    queryFn: ({ signal }) => http.post('/api/identity/links/preview', { token }, LinkPreview, { signal }),
    staleTime: Infinity,
    gcTime: 0,
  });
  const confirming = useMutation({
    mutationFn: () => http.post('/api/identity/links/confirm', { token }, SignedIn),
    onSuccess: ({ next }) => arrive(next),
  });
  if (preview.isPending) return <Loading lines={3} />;
  if (preview.error instanceof RefusedError) {
    return (
      <EmptyState
        whole
        icon={Unlink}
        title={t('confirm.closed')}
        action={<LinkButton to="/entrar">{t('confirm.again')}</LinkButton>}
      >
        {failure(preview.error)}
      </EmptyState>
    );
  }
  if (preview.error) return <ErrorState whole error={preview.error} onRetry={() => void preview.refetch()} />;
  const { purpose, maskedEmail, guestFollows } = preview.data;
  return (
    <Card as="section">
      <div className={styles.section}>
        <ShieldCheck aria-hidden className={styles.bigIcon} />
        <h1>{t(`confirm.${purpose}.title`)}</h1>
        <p className="lead">{t(`confirm.${purpose}.text`, { email: maskedEmail })}</p>
        {guestFollows && <p>{t('confirm.guest-follows')}</p>}
        {confirming.error && <ErrorText>{failure(confirming.error)}</ErrorText>}
        <div className="row">
          <Button icon={LogIn} isPending={confirming.isPending} onPress={() => confirming.mutate()}>
            {t(`confirm.${purpose}.go`)}
          </Button>
          <LinkButton variant="plain" to="/">
            {t('confirm.not-me')}
          </LinkButton>
        </div>
      </div>
    </Card>
  );
}
