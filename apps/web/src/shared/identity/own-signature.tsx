import type { SignatureView } from '@ruta/contracts/consultation/moderation';
import type { Signature } from '@ruta/contracts/consultation/signature';
import { useMutation } from '@tanstack/react-query';
import { PenLine } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../design/button.tsx';
import { ErrorText } from '../design/field.tsx';
import { useFailureSentence } from '../i18n/failure-sentence.ts';
import { SignatureField, signatureOf } from './signature-field.tsx';

interface OwnSignatureProps {
  signature: SignatureView | null;
  /** Why it is hidden, in a sentence. */
  because?: string | undefined;
  /** Resolves once what is shown has been asked for again. */
  sign: (signature: Signature | null) => Promise<unknown>;
}

/** What only its author sees: the name under what they wrote, whether it is shown, and how to change or withdraw it. */
export function OwnSignature({ signature, because, sign }: OwnSignatureProps) {
  const { t } = useTranslation('shared');
  const failure = useFailureSentence();
  const [typed, setTyped] = useState<string | null>(null);
  const signing = useMutation({ mutationFn: sign, onSuccess: () => setTyped(null) });
  if (typed === null)
    return (
      <div className="row between">
        <p>
          {signature ? t(`sign.as-${signature.state}`, { name: signature.name }) : t('sign.nobody')}
          {because && ` ${because}`}
        </p>
        <span className="row no-print">
          <Button variant="quiet" size="small" icon={PenLine} onPress={() => setTyped(signature?.name ?? '')}>
            {t(signature ? 'sign.change' : 'sign.add')}
          </Button>
          {signature && (
            <Button
              variant="plain"
              size="small"
              isPending={signing.isPending}
              onPress={() => signing.mutate(null)}
            >
              {t('sign.withdraw')}
            </Button>
          )}
        </span>
        {signing.error && <ErrorText>{failure(signing.error)}</ErrorText>}
      </div>
    );
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        signing.mutate(signatureOf(typed));
      }}
    >
      <SignatureField value={typed} onChange={setTyped} />
      {signing.error && <ErrorText>{failure(signing.error)}</ErrorText>}
      <div className="row">
        <Button type="submit" size="small" isPending={signing.isPending}>
          {t('sign.save')}
        </Button>
        <Button variant="plain" size="small" onPress={() => setTyped(null)}>
          {t('privacy.not-now')}
        </Button>
      </div>
    </form>
  );
}
