import { LogOut } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../shared/design/button.tsx';
import { Dialog } from '../../shared/design/dialog.tsx';
import { ErrorText } from '../../shared/design/field.tsx';
import { useFailureSentence } from '../../shared/i18n/failure-sentence.ts';
import { useSignOut } from './use-sign-out.ts';

/** Signing out; a guest is asked first, because only this browser ties them to what they did. */
export function LeaveButton({ account }: { account: boolean }) {
  const { t } = useTranslation('account');
  const failure = useFailureSentence();
  const leaving = useSignOut();
  const [asking, setAsking] = useState(false);
  return (
    <>
      <Button
        variant="quiet"
        icon={LogOut}
        isPending={account && leaving.isPending}
        onPress={() => (account ? leaving.mutate() : setAsking(true))}
      >
        {t(account ? 'leave.account' : 'leave.guest')}
      </Button>
      {account && leaving.error && <ErrorText>{failure(leaving.error)}</ErrorText>}
      <Dialog
        title={t('leave.guest-title')}
        isOpen={asking}
        onClose={() => setAsking(false)}
        alert
        actions={
          <>
            <Button variant="quiet" onPress={() => setAsking(false)}>
              {t('leave.stay')}
            </Button>
            <Button variant="danger" isPending={leaving.isPending} onPress={() => leaving.mutate()}>
              {t('leave.guest')}
            </Button>
          </>
        }
      >
        <p>{t('leave.guest-text')}</p>
        {leaving.error && <ErrorText>{failure(leaving.error)}</ErrorText>}
      </Dialog>
    </>
  );
}
