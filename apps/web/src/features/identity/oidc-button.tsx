import { OidcStarted, type NextPath, type StartOidc } from '@ruta/contracts/identity/sign-in';
import { currentNotice } from '@ruta/domain/identity/privacy-notice';
import { useMutation } from '@tanstack/react-query';
import { LogIn } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../shared/design/button.tsx';
import { ErrorText } from '../../shared/design/field.tsx';
import { http } from '../../shared/http/http.ts';
import { useFailureSentence } from '../../shared/i18n/failure-sentence.ts';
import { useNoticeReading } from '../../shared/identity/privacy-notice.tsx';
import styles from './identity.module.css';

/** Signing in with the account that people already have at the configured provider. */
export function OidcButton({ next, label }: { next?: NextPath; label: string }) {
  const { t } = useTranslation('account');
  const failure = useFailureSentence();
  const notice = useNoticeReading();
  const starting = useMutation({
    mutationFn: () => {
      const body: StartOidc = { notice: currentNotice.version, next };
      return http.post('/api/identity/oidc/start', body, OidcStarted);
    },
    onSuccess: ({ url }) => window.location.assign(url),
  });
  const start = async () => {
    if (await notice.ask()) starting.mutate();
  };
  return (
    <div className={styles.section}>
      <h2 id="by-provider">{t('oidc.title', { label })}</h2>
      <p className="small">{t('oidc.text', { label })}</p>
      {starting.error && <ErrorText>{failure(starting.error)}</ErrorText>}
      <div>
        <Button
          variant="quiet"
          icon={LogIn}
          isPending={starting.isPending || starting.isSuccess}
          onPress={() => void start()}
        >
          {t('oidc.go', { label })}
        </Button>
      </div>
      {notice.dialog}
    </div>
  );
}
