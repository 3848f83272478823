import type { BodyFile } from '@ruta/contracts/formal/call';
import type { BodyView } from '@ruta/contracts/secretariat/body';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ErrorText } from '../../shared/design/field.tsx';
import { useEntity } from '../../shared/entity/entity.ts';
import { useFailureSentence } from '../../shared/i18n/failure-sentence.ts';
import { useMay } from '../../shared/identity/me.ts';
import { FileLine, FilesField } from './files-field.tsx';
import { installationFilesQuery, useKeepInstallationFiles } from './formal-queries.ts';
import styles from './secretariat.module.css';

/** The act of the body's installation, to be read by anybody; who sets the body up adds to it. */
export function InstallationFiles({ body }: { body: BodyView }) {
  const { t } = useTranslation('formal');
  const { slug, id } = useEntity();
  const failure = useFailureSentence();
  const maySetUp = useMay('secretariat.set-up', id);
  const files = useQuery({ ...installationFilesQuery(slug, body.id), enabled: body.installation !== null });
  const keep = useKeepInstallationFiles(body.id);
  const kept: readonly BodyFile[] = files.data?.items ?? [];
  if (!body.installation || (kept.length === 0 && !maySetUp)) return null;
  const add = (all: BodyFile[]) => {
    const fresh = all.filter((file) => !kept.some((known) => known.id === file.id));
    if (fresh.length > 0) keep.mutate(fresh.map((file) => file.id));
  };
  return (
    <div className={styles.files}>
      <h2 className={styles.minor}>{t('installation.files')}</h2>
      {kept.length > 0 && (
        <ul>
          {kept.map((file) => (
            <li key={file.id}>
              <FileLine file={file} />
            </li>
          ))}
        </ul>
      )}
      {maySetUp && <FilesField bodyId={body.id} files={[]} onFiles={add} />}
      {keep.error && <ErrorText>{failure(keep.error)}</ErrorText>}
    </div>
  );
}
