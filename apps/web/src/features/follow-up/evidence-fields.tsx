import { Licence } from '@ruta/contracts/drafting/commitment-form';
import {
  type AttachEvidence,
  MOST_EVIDENCE_BYTES,
  StoredEvidence,
} from '@ruta/contracts/follow-up/evidence-file';
import { Paperclip, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { FileTrigger } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { Button } from '../../shared/design/button.tsx';
import { ErrorText, Select, TextArea, TextField } from '../../shared/design/field.tsx';
import { useEntity } from '../../shared/entity/entity.ts';
import { http } from '../../shared/http/http.ts';
import { useFailureSentence } from '../../shared/i18n/failure-sentence.ts';
import { useFormat } from '../../shared/i18n/format.ts';
import styles from './follow-up.module.css';

const types = [
  'application/pdf',
  'image/png',
  'image/jpeg',
  'image/webp',
  '.csv',
  '.docx',
  '.xlsx',
  '.pptx',
  '.odt',
  '.ods',
  '.odp',
];

interface EvidenceFieldsProps {
  files: readonly AttachEvidence[];
  onChange: (files: AttachEvidence[]) => void;
  most: number;
}

/** Files that prove it: sent as they are chosen, each then named and described for who cannot see it. */
export function EvidenceFields({ files, onChange, most }: EvidenceFieldsProps) {
  const { t } = useTranslation('follow-up');
  const { slug } = useEntity();
  const failure = useFailureSentence();
  const format = useFormat();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const take = async (chosen: readonly File[]) => {
    setBusy(true);
    setProblem(null);
    const taken = [...files];
    try {
      for (const file of chosen.slice(0, most - files.length)) {
        if (file.size > MOST_EVIDENCE_BYTES) {
          setProblem(
            t('file.too-large', { name: file.name, size: format.number(MOST_EVIDENCE_BYTES / 1048576) }),
          );
          continue;
        }
        const bytes = new Blob([file], { type: 'application/octet-stream' });
        const { hash } = await http.post(`/api/entities/${slug}/evidence`, bytes, StoredEvidence);
        if (taken.every((each) => each.hash !== hash))
          taken.push({ hash, name: file.name.slice(0, 120), description: '', licence: 'CC-BY-4.0' });
      }
    } catch (error) {
      setProblem(failure(error));
    }
    onChange(taken);
    setBusy(false);
  };
  const set = (at: number, changes: Partial<AttachEvidence>) =>
    onChange(files.map((file, index) => (index === at ? { ...file, ...changes } : file)));
  return (
    <fieldset className={styles.evidence}>
      <legend>{t('file.legend')}</legend>
      <p className="small">{t('file.hint')}</p>
      {files.map((file, index) => (
        <div key={file.hash} className={styles.evidenceFile}>
          <TextField
            label={t('file.name')}
            value={file.name}
            onChange={(name) => set(index, { name })}
            maxLength={120}
          />
          <TextArea
            label={t('file.description')}
            hint={t('file.description-hint')}
            value={file.description}
            onChange={(description) => set(index, { description })}
            maxLength={600}
            rows={2}
          />
          <Select
            label={t('file.licence')}
            value={file.licence}
            onChange={(licence) => set(index, { licence: Licence.parse(licence) })}
            choices={Licence.options.map((value) => ({ value, label: value }))}
          />
          <Button
            variant="plain"
            size="small"
            icon={Trash2}
            onPress={() => onChange(files.filter((_, at) => at !== index))}
          >
            {t('file.remove', { name: file.name })}
          </Button>
        </div>
      ))}
      {files.length < most && (
        <FileTrigger
          acceptedFileTypes={types}
          allowsMultiple={most > 1}
          onSelect={(chosen) => void take([...(chosen ?? [])])}
        >
          <Button variant="quiet" size="small" icon={Paperclip} isPending={busy}>
            {t('file.add')}
          </Button>
        </FileTrigger>
      )}
      <span role="status">{problem && <ErrorText>{problem}</ErrorText>}</span>
    </fieldset>
  );
}

export const areDescribed = (files: readonly AttachEvidence[]): boolean =>
  files.every(({ name, description }) => name.trim() !== '' && description.trim().length >= 10);
