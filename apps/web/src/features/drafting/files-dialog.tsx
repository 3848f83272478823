import type { CommitmentSummary } from '@ruta/contracts/drafting/commitment';
import type { CommitmentForm } from '@ruta/contracts/drafting/commitment-form';
import { readLimits, ReadText } from '@ruta/contracts/documents/read-text';
import { type ImportedPart, importedParts } from '@ruta/domain/commitment/imported-parts';
import { useMutation, useQuery } from '@tanstack/react-query';
import { FileUp } from 'lucide-react';
import { useState } from 'react';
import { FileTrigger } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { Doc } from 'yjs';
import { useOwnAims } from '../../shared/commitment/own-aims.ts';
import { Button } from '../../shared/design/button.tsx';
import { Dialog } from '../../shared/design/dialog.tsx';
import { ErrorText, Select } from '../../shared/design/field.tsx';
import { commitmentFormats, DocumentFiles } from '../../shared/document/document-files.tsx';
import { toast } from '../../shared/design/toast.tsx';
import { useEntity } from '../../shared/entity/entity.ts';
import { http } from '../../shared/http/http.ts';
import { RefusedError } from '../../shared/http/failures.ts';
import { useFailureSentence } from '../../shared/i18n/failure-sentence.ts';
import { applyImport } from './apply-import.ts';
import { versionsQuery } from './desk-queries.ts';
import styles from './desk.module.css';
import { ImportPreview } from './import-preview.tsx';

interface FilesDialogProps {
  commitment: CommitmentSummary;
  /** The text of this moment. */
  form: CommitmentForm;
  mayWrite: boolean;
  /** The document of the desk. */
  doc: Doc;
  onClose: () => void;
}

const NOW = 'now';

/** The commitment as a file to take along, and a file's text on its way to the fields. */
export function FilesDialog({ commitment, form, mayWrite, doc, onClose }: FilesDialogProps) {
  const { t } = useTranslation('desk');
  const own = useOwnAims();
  const [parts, setParts] = useState<ImportedPart[] | null>(null);
  if (parts)
    return (
      <ImportPreview
        form={form}
        parts={parts}
        mayWrite={mayWrite}
        onApply={(chosen) => {
          const takeBack = applyImport(doc, commitment.key, chosen, own);
          toast(t('import.done'), { action: { label: t('import.undo'), run: takeBack }, lasts: 60_000 });
          onClose();
        }}
        onBack={() => setParts(null)}
        onClose={onClose}
      />
    );
  return (
    <Dialog title={t('files.title')} isOpen onClose={onClose}>
      <Export commitment={commitment} />
      {mayWrite && <Upload commitment={commitment} onRead={setParts} />}
    </Dialog>
  );
}

function Export({ commitment }: { commitment: CommitmentSummary }) {
  const { t, i18n } = useTranslation('desk');
  const { t: c } = useTranslation('commitment');
  const { slug } = useEntity();
  const versions = useQuery(versionsQuery(slug, commitment.id)).data?.items ?? [];
  const [which, setWhich] = useState(NOW);
  const below = which === NOW ? 'draft' : `versions/${which}`;
  return (
    <section className={styles.files} aria-labelledby="files-out">
      <h3 id="files-out">{t('files.out')}</h3>
      <Select
        label={t('files.which')}
        hint={which === NOW ? t('files.draft-hint') : undefined}
        choices={[
          { value: NOW, label: t('files.draft') },
          ...versions.map(({ version }) => ({ value: String(version), label: c('version', { version }) })),
        ]}
        value={which}
        onChange={setWhich}
      />
      <DocumentFiles
        formats={commitmentFormats}
        address={(format) =>
          `/api/entities/${slug}/commitments/${commitment.id}/${below}/document/${format}?lang=${i18n.language}`
        }
      />
    </section>
  );
}

interface UploadProps {
  commitment: CommitmentSummary;
  onRead: (parts: ImportedPart[]) => void;
}

function Upload({ commitment, onRead }: UploadProps) {
  const { t } = useTranslation('desk');
  const { slug } = useEntity();
  const sentence = useFailureSentence();
  const reading = useMutation({
    mutationFn: async (file: File) => {
      if (file.size > readLimits.file) throw new RefusedError({ code: 'request.too-large' }, 413);
      const bytes = new Blob([await file.arrayBuffer()], { type: 'application/octet-stream' });
      return http.post(`/api/entities/${slug}/commitments/${commitment.id}/reading`, bytes, ReadText);
    },
    onSuccess: ({ blocks }) => onRead(importedParts(blocks)),
  });
  return (
    <section className={styles.files} aria-labelledby="files-in">
      <h3 id="files-in">{t('files.in')}</h3>
      <p className="small">{t('files.in-hint')}</p>
      <div role="alert">
        {reading.error && (
          <ErrorText>{isTooLarge(reading.error) ? t('files.too-large') : sentence(reading.error)}</ErrorText>
        )}
      </div>
      <FileTrigger
        acceptedFileTypes={['.docx', '.md', '.markdown', '.txt']}
        onSelect={(files) => {
          const [file] = files ?? [];
          if (file) reading.mutate(file);
        }}
      >
        <Button variant="quiet" icon={FileUp} isPending={reading.isPending}>
          {t('files.choose')}
        </Button>
      </FileTrigger>
    </section>
  );
}

const isTooLarge = (error: Error): boolean =>
  error instanceof RefusedError && error.refusal.code === 'request.too-large';
