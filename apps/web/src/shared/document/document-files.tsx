import type { CommitmentFileFormat } from '@ruta/contracts/plan/commitment-file';
import { FileDown } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { ButtonAnchor } from '../design/button.tsx';

/** The formats a printed text comes in, and those of a commitment or a plan. */
export const printedFormats = ['pdf', 'docx', 'html', 'md'] as const;
export const commitmentFormats = [...printedFormats, 'json'] as const;

interface DocumentFilesProps<Format extends CommitmentFileFormat> {
  formats: readonly Format[];
  address: (format: Format) => string;
  /** What is taken, where a page has several. */
  of?: string;
}

/** The same document to keep, in each of its formats. */
export function DocumentFiles<Format extends CommitmentFileFormat>({
  formats,
  address,
  of,
}: DocumentFilesProps<Format>) {
  const { t } = useTranslation('shared');
  return (
    <div className="row no-print">
      {formats.map((format) => (
        <ButtonAnchor
          key={format}
          variant="quiet"
          size="small"
          icon={FileDown}
          href={address(format)}
          download={format === 'html' ? undefined : ''}
        >
          {t(`document.${format}`)}
          {of && <span className="visually-hidden">: {of}</span>}
        </ButtonAnchor>
      ))}
    </div>
  );
}
