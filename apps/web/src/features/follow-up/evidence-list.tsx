import type { EvidenceFile } from '@ruta/contracts/follow-up/evidence-file';
import { bytesHash } from '@ruta/domain/evidence/bytes-hash';
import { extensionOf } from '@ruta/domain/follow-up/file-type';
import { Download, FileCheck, RefreshCw } from 'lucide-react';
import { useState } from 'react';
import { FileTrigger } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { Button } from '../../shared/design/button.tsx';
import { Details } from '../../shared/design/details.tsx';
import { useEntity } from '../../shared/entity/entity.ts';
import { useFormat } from '../../shared/i18n/format.ts';
import styles from './follow-up.module.css';
import { ReplaceEvidenceDialog } from './replace-evidence-dialog.tsx';

interface EvidenceListProps {
  files: readonly EvidenceFile[];
  mayReplace: boolean;
}

/** The files of one report, each with what it shows, its licence and its fingerprint. */
export function EvidenceList({ files, mayReplace }: EvidenceListProps) {
  const { t } = useTranslation('follow-up');
  const [replaced, setReplaced] = useState<EvidenceFile | null>(null);
  if (files.length === 0) return null;
  return (
    <>
      <ul className={styles.files} aria-label={t('file.list')}>
        {files.map((file) => (
          <li key={file.id} data-replaced={file.replacedBy !== null}>
            <File
              file={file}
              onReplace={mayReplace && file.replacedBy === null ? () => setReplaced(file) : null}
            />
          </li>
        ))}
      </ul>
      {replaced && <ReplaceEvidenceDialog file={replaced} onClose={() => setReplaced(null)} />}
    </>
  );
}

function File({ file, onReplace }: { file: EvidenceFile; onReplace: (() => void) | null }) {
  const { t } = useTranslation('follow-up');
  const entity = useEntity();
  const format = useFormat();
  const size = t('file.size', {
    type: extensionOf(file.type).toUpperCase(),
    size: format.number(Math.max(1, Math.round(file.bytes / 1024))),
  });
  return (
    <>
      <a href={`/api/entities/${entity.slug}/evidence/files/${file.id}`} download>
        <Download aria-hidden /> {file.name}
      </a>{' '}
      <span className="small">{size}</span>
      <p>{file.description}</p>
      {file.reason && <p className="small">{t('file.because', { reason: file.reason })}</p>}
      {file.replacedBy && <p className="small">{t('file.replaced')}</p>}
      <Details summary={t('file.fingerprint')} size="small">
        <p className="small">{t('file.licensed', { licence: file.licence })}</p>
        <code className={styles.hash}>{file.hash}</code>
        <CheckFile hash={file.hash} />
      </Details>
      {onReplace && (
        <Button variant="plain" size="small" icon={RefreshCw} onPress={onReplace}>
          {t('file.replace')}
        </Button>
      )}
    </>
  );
}

/** Compares a file of one's own with the fingerprint, without sending it anywhere. */
function CheckFile({ hash }: { hash: string }) {
  const { t } = useTranslation('follow-up');
  const [result, setResult] = useState<'same' | 'other' | null>(null);
  const check = async (chosen: FileList | null) => {
    const file = chosen?.[0];
    if (!file) return;
    const own = bytesHash(new Uint8Array(await file.arrayBuffer()));
    setResult(own === hash ? 'same' : 'other');
  };
  return (
    <div className={styles.check}>
      <FileTrigger onSelect={(chosen) => void check(chosen)}>
        <Button variant="quiet" size="small" icon={FileCheck}>
          {t('file.check')}
        </Button>
      </FileTrigger>
      <span role="status">{result && t(`file.check.${result}`)}</span>
    </div>
  );
}
