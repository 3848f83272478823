import { DocumentFormat } from '@ruta/contracts/documents/document';
import { FileDown } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { ButtonAnchor } from '../design/button.tsx';

/** The same document to keep: `address` takes `html`, `pdf` or `docx`. */
export function DocumentFiles({ address }: { address: (format: DocumentFormat) => string }) {
  const { t } = useTranslation('shared');
  return (
    <div className="row no-print">
      {(['pdf', 'docx', 'html'] as const).map((format) => (
        <ButtonAnchor
          key={format}
          variant="quiet"
          size="small"
          icon={FileDown}
          href={address(format)}
          download={format === 'html' ? undefined : ''}
        >
          {t(`document.${format}`)}
        </ButtonAnchor>
      ))}
    </div>
  );
}
