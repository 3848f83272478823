import { AddedDocument } from '@ruta/contracts/archive/archive';
import type { ProjectDetail } from '@ruta/contracts/consultation/project';
import { MOST_EVIDENCE_BYTES } from '@ruta/contracts/follow-up/evidence-file';
import { useMutation } from '@tanstack/react-query';
import { FileUp, X } from 'lucide-react';
import { useState } from 'react';
import { FileTrigger } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../../shared/design/button.tsx';
import { ErrorText } from '../../../../shared/design/field.tsx';
import { useEntity } from '../../../../shared/entity/entity.ts';
import { useToday } from '../../../../shared/entity/use-today.ts';
import { http } from '../../../../shared/http/http.ts';
import { useFailureSentence } from '../../../../shared/i18n/failure-sentence.ts';
import { useFormat } from '../../../../shared/i18n/format.ts';
import { newOpId } from '../../../../shared/live/op-id.ts';
import styles from '../project.module.css';

type Document = ProjectDetail['document'];

interface DocumentFieldProps {
  document: Document;
  /** Of the project: what the document is called in the archive. */
  title: string;
  onChange: (document: Document) => void;
}

/** A document that goes with the project: put into the archive as it is chosen, where everybody finds it. */
export function DocumentField({ document, title, onChange }: DocumentFieldProps) {
  const { t } = useTranslation('project');
  const { slug } = useEntity();
  const failure = useFailureSentence();
  const format = useFormat();
  const day = useToday();
  const [tooLarge, setTooLarge] = useState(false);
  const store = useMutation({
    mutationFn: async (file: File): Promise<Document> => {
      const named = title.trim().length >= 3 ? title.trim() : file.name.slice(0, 160);
      const query = new URLSearchParams({ opId: newOpId(), title: named, day, name: file.name });
      const bytes = new Blob([await file.arrayBuffer()], { type: 'application/octet-stream' });
      const path = `/api/entities/${slug}/archive/documents?${query.toString()}`;
      const { id, type, bytes: size } = await http.post(path, bytes, AddedDocument);
      return { id, title: named, type, size };
    },
    onSuccess: onChange,
  });
  const take = (file: File | undefined) => {
    setTooLarge(file !== undefined && file.size > MOST_EVIDENCE_BYTES);
    if (file && file.size <= MOST_EVIDENCE_BYTES) store.mutate(file);
  };
  return (
    <div className={styles.form}>
      <div className={styles.bar}>
        <FileTrigger
          acceptedFileTypes={['.pdf', '.docx', '.xlsx', '.odt', '.ods', '.png', '.jpg', '.jpeg', '.csv']}
          onSelect={(files) => take(files?.[0])}
        >
          <Button variant="quiet" icon={FileUp} isPending={store.isPending}>
            {t('desk.document')}
          </Button>
        </FileTrigger>
        <span className="small" role="status">
          {document
            ? t('document', { title: document.title, size: format.number(document.size / 1024, 0) })
            : t('desk.document-hint')}
        </span>
        {document && (
          <Button variant="plain" size="small" icon={X} onPress={() => onChange(null)}>
            {t('desk.document-remove')}
          </Button>
        )}
      </div>
      {tooLarge && (
        <ErrorText>
          {t('wrong.document', { size: format.number(MOST_EVIDENCE_BYTES / 1048576, 0) })}
        </ErrorText>
      )}
      {store.error && <ErrorText>{failure(store.error)}</ErrorText>}
    </div>
  );
}
