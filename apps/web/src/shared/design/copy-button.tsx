import { Check, Copy } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from './button.tsx';
import { copyText } from './copy-text.ts';

interface CopyButtonProps {
  text: string;
  /** What is copied, for a screen reader: "Copiar el folio". */
  label?: string;
}

/** Says "Copiado" for two seconds, or that it has to be done by hand, to eyes and to screen readers. */
export function CopyButton({ text, label }: CopyButtonProps) {
  const { t } = useTranslation('shared');
  const [done, setDone] = useState<'done' | 'by-hand' | null>(null);
  useEffect(() => {
    if (!done) return;
    const timer = setTimeout(() => setDone(null), done === 'done' ? 2000 : 6000);
    return () => clearTimeout(timer);
  }, [done]);
  return (
    <>
      <Button
        variant="quiet"
        icon={done === 'done' ? Check : Copy}
        onPress={() => {
          void copyText(text).then((copied) => setDone(copied ? 'done' : 'by-hand'));
        }}
      >
        {done ? t(`copy.${done}`) : (label ?? t('copy.do'))}
      </Button>
      <span className="visually-hidden" role="status">
        {done && t(`copy.${done}`)}
      </span>
    </>
  );
}
