import { type BodyFile, bodyFileTypes } from '@ruta/contracts/formal/call';
import { Paperclip, X } from 'lucide-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../shared/design/button.tsx';
import { ErrorText } from '../../shared/design/field.tsx';
import { useEntity } from '../../shared/entity/entity.ts';
import { useFailureSentence } from '../../shared/i18n/failure-sentence.ts';
import { bodyFileAddress, storeBodyFile } from './formal-queries.ts';
import styles from './secretariat.module.css';

interface FilesFieldProps {
  bodyId: string;
  files: readonly BodyFile[];
  onFiles: (files: BodyFile[]) => void;
}

/** Papers that go along: each is stored at once, and belongs to something when the form is sent. */
export function FilesField({ bodyId, files, onFiles }: FilesFieldProps) {
  const { t } = useTranslation('formal');
  const { slug } = useEntity();
  const failure = useFailureSentence();
  const input = useRef<HTMLInputElement>(null);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);

  async function add(chosen: File[]) {
    setBusy(true);
    setError(null);
    const kept = [...files];
    try {
      for (const file of chosen) kept.push(await storeBodyFile(slug, bodyId, file));
    } catch (cause) {
      setError(cause);
    }
    onFiles(kept);
    setBusy(false);
  }

  return (
    <div className={styles.files}>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        accept={bodyFileTypes.join(',')}
        aria-label={t('file.add')}
        onChange={(event) => {
          void add([...(event.target.files ?? [])]);
          event.target.value = '';
        }}
      />
      <div>
        <Button
          variant="quiet"
          size="small"
          icon={Paperclip}
          isPending={busy}
          onPress={() => input.current?.click()}
        >
          {t('file.add')}
        </Button>
      </div>
      <p className="small">{t('file.hint')}</p>
      <ul>
        {files.map((file) => (
          <li key={file.id}>
            <FileLine file={file} />
            <Button
              variant="plain"
              size="small"
              round
              icon={X}
              aria-label={t('file.remove', { name: file.name })}
              onPress={() => onFiles(files.filter(({ id }) => id !== file.id))}
            />
          </li>
        ))}
      </ul>
      {error !== null && <ErrorText>{failure(error)}</ErrorText>}
    </div>
  );
}

/** A paper with what it can be checked by. */
export function FileLine({ file }: { file: BodyFile }) {
  const { t } = useTranslation('formal');
  const { slug } = useEntity();
  return (
    <span className={styles.file}>
      <a href={bodyFileAddress(slug, file.id)}>{file.name}</a>
      <small title={file.hash}>{t('file.hash', { hash: `${file.hash.slice(0, 16)}…` })}</small>
    </span>
  );
}
