import { Check, Copy } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from './button.tsx';

interface CopyButtonProps {
  text: string;
  /** What is copied, for a screen reader: "Copiar el folio". */
  label?: string;
}

/** Says "Copiado" for two seconds, to eyes and to screen readers. */
export function CopyButton({ text, label }: CopyButtonProps) {
  const { t } = useTranslation('shared');
  const [copied, setCopied] = useState(false);
  useEffect(() => {
    if (!copied) return;
    const timer = setTimeout(() => setCopied(false), 2000);
    return () => clearTimeout(timer);
  }, [copied]);
  return (
    <>
      <Button
        variant="quiet"
        icon={copied ? Check : Copy}
        onPress={() => {
          void navigator.clipboard.writeText(text).then(() => setCopied(true));
        }}
      >
        {copied ? t('copy.done') : (label ?? t('copy.do'))}
      </Button>
      <span className="visually-hidden" role="status">
        {copied ? t('copy.done') : ''}
      </span>
    </>
  );
}
