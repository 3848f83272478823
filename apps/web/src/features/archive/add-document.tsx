import { AddedDocument } from '@ruta/contracts/archive/archive';
import { MOST_EVIDENCE_BYTES } from '@ruta/contracts/follow-up/evidence-file';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { FileUp } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { FileTrigger } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { uuidv7 } from 'uuidv7';
import { Button } from '../../shared/design/button.tsx';
import { TextArea, TextField } from '../../shared/design/field.tsx';
import { ErrorState } from '../../shared/design/states.tsx';
import { toast } from '../../shared/design/toast.tsx';
import { useEntity } from '../../shared/entity/entity.ts';
import { useToday } from '../../shared/entity/use-today.ts';
import { http } from '../../shared/http/http.ts';
import styles from './archive.module.css';
import { archiveAddress } from './archive-queries.ts';

const blank = { title: '', description: '', file: null as File | null };

/** A document from outside the product, with what is said of it. */
export function AddDocumentForm() {
  const { t } = useTranslation('archive');
  const { slug } = useEntity();
  const queries = useQueryClient();
  const today = useToday();
  const [{ title, description, file }, setGiven] = useState(blank);
  const [day, setDay] = useState<string>(today);
  const [opId, setOpId] = useState(uuidv7);
  const adding = useMutation({
    mutationFn: async (given: File) => {
      const query = new URLSearchParams({ opId, title, description, day, name: given.name });
      const bytes = new Blob([await given.arrayBuffer()], { type: 'application/octet-stream' });
      return http.post(`${archiveAddress(slug)}/documents?${query.toString()}`, bytes, AddedDocument);
    },
    onSuccess: async () => {
      setGiven(blank);
      setOpId(uuidv7());
      toast(t('add.done'));
      await queries.invalidateQueries({ queryKey: ['archive', slug] });
    },
  });
  const tooLarge = file !== null && file.size > MOST_EVIDENCE_BYTES;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (file && !tooLarge) adding.mutate(file);
  };
  return (
    <form className={styles.form} onSubmit={submit}>
      <div className="row">
        <FileTrigger
          acceptedFileTypes={[
            '.pdf',
            '.docx',
            '.xlsx',
            '.pptx',
            '.odt',
            '.ods',
            '.odp',
            '.csv',
            '.png',
            '.jpg',
            '.jpeg',
            '.webp',
          ]}
          onSelect={(files) => setGiven((before) => ({ ...before, file: files?.[0] ?? null }))}
        >
          <Button variant="quiet" icon={FileUp}>
            {t('add.choose')}
          </Button>
        </FileTrigger>
        <span className="small" role="status">
          {file ? file.name : t('add.no-file')}
        </span>
      </div>
      {tooLarge && <p role="alert">{t('add.too-large')}</p>}
      <div className={styles.pair}>
        <TextField
          label={t('add.name')}
          value={title}
          onChange={(value) => setGiven((before) => ({ ...before, title: value }))}
          maxLength={160}
          isRequired
        />
        <TextField label={t('add.day')} type="date" value={day} onChange={setDay} isRequired />
      </div>
      <TextArea
        label={t('add.description')}
        hint={t('add.description-hint')}
        optional
        rows={2}
        value={description}
        onChange={(value) => setGiven((before) => ({ ...before, description: value }))}
        maxLength={600}
      />
      {adding.error && <ErrorState error={adding.error} />}
      <div>
        <Button
          type="submit"
          isPending={adding.isPending}
          isDisabled={!file || tooLarge || title.trim().length < 3 || day === ''}
        >
          {t('add.do')}
        </Button>
      </div>
    </form>
  );
}
