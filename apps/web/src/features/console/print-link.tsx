import { Printer } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ButtonAnchor } from '../../shared/design/button.tsx';
import { NumberField } from '../../shared/session/agenda/number-field.tsx';
import { useConsole } from './console-context.ts';
import styles from './print-link.module.css';

interface PrintLinkProps {
  /** Below the session: `cards.pdf`. */
  file: string;
  label: string;
  /** How many one will want, most of the time; null where that is not asked. */
  usual: number | null;
}

/** So many of something on paper, as a PDF that opens beside the console. */
export function PrintLink({ file, label, usual }: PrintLinkProps) {
  const { t } = useTranslation('console');
  const { session, entity } = useConsole();
  const [copies, setCopies] = useState(usual);
  return (
    <div className={styles.print}>
      {copies !== null && (
        <NumberField label={t('print.copies')} value={copies} min={1} max={400} onValue={setCopies} />
      )}
      <ButtonAnchor
        variant="quiet"
        icon={Printer}
        href={`/api/entities/${entity}/sessions/${session.header.id}/${file}${copies === null ? '' : `?copies=${copies}`}`}
        target="_blank"
        rel="noreferrer"
      >
        {label}
      </ButtonAnchor>
    </div>
  );
}
