import { useTranslation } from 'react-i18next';
import { LinkButton } from '../shared/design/button.tsx';

const signIn: string = '/entrar';

export function AccountLink() {
  const { t } = useTranslation('shared');
  return (
    <LinkButton to={signIn} variant="quiet" size="small">
      {t('nav.sign-in')}
    </LinkButton>
  );
}
