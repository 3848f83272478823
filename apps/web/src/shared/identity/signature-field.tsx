import { DisplayName } from '@ruta/contracts/identity/display-name';
import type { Signature } from '@ruta/contracts/consultation/signature';
import { currentNotice } from '@ruta/domain/identity/privacy-notice';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { TextField } from '../design/field.tsx';

/** What is sent of a typed name: nothing where none was typed, otherwise with the notice that stood beside it. */
export function signatureOf(typed: string): Signature | null {
  const name = DisplayName.safeParse(typed);
  return name.success ? { name: name.data, notice: currentNotice.version } : null;
}

interface SignatureFieldProps {
  value: string;
  onChange: (typed: string) => void;
  isDisabled?: boolean;
}

/** Asked once, at the moment of sending: empty means without a name. The notice's sentence stands beside it. */
export function SignatureField({ value, onChange, isDisabled = false }: SignatureFieldProps) {
  const { t } = useTranslation('shared');
  return (
    <div className="stack">
      <TextField
        label={t('sign.label')}
        optional
        hint={t('sign.hint')}
        autoComplete="off"
        maxLength={60}
        value={value}
        isDisabled={isDisabled}
        onChange={onChange}
      />
      <p className="small">
        {t('sign.privacy')} <Link to="/privacidad">{t('footer.privacy')}</Link>
      </p>
    </div>
  );
}
