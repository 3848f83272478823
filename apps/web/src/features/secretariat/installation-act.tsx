import type { BodyFile } from '@ruta/contracts/formal/call';
import type { BodyView } from '@ruta/contracts/secretariat/body';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ErrorText } from '../../shared/design/field.tsx';
import { useEntity } from '../../shared/entity/entity.ts';
import { useFailureSentence } from '../../shared/i18n/failure-sentence.ts';
import { useFormat } from '../../shared/i18n/format.ts';
import { useMay } from '../../shared/identity/me.ts';
import { FileLine, FilesField } from './files-field.tsx';
import { installationFilesQuery, useKeepInstallationFiles } from './formal-queries.ts';
import styles from './secretariat.module.css';

/** The act of the body's installation with its papers, to be read by anybody; who sets the body up adds to it. */
export function InstallationAct({ body }: { body: BodyView }) {
  const { t } = useTranslation('formal');
  const format = useFormat();
  const { slug, id } = useEntity();
  const failure = useFailureSentence();
  const maySetUp = useMay('secretariat.set-up', id);
  const files = useQuery({ ...installationFilesQuery(slug, body.id), enabled: body.installation !== null });
  const keep = useKeepInstallationFiles(body.id);
  const kept: readonly BodyFile[] = files.data?.items ?? [];
  const { installation: act } = body;
  if (!act) return null;
  const add = (all: BodyFile[]) => {
    const fresh = all.filter((file) => !kept.some((known) => known.id === file.id));
    if (fresh.length > 0) keep.mutate(fresh.map((file) => file.id));
  };
  return (
    <section className={styles.files} aria-labelledby={`act-${body.id}`}>
      <h2 className={styles.minor} id={`act-${body.id}`}>
        {t('installation.act')}
      </h2>
      <p>{t('installation.when', { day: format.date(act.on, 'day-year'), place: act.place })}</p>
      {act.oath && (
        <div className={styles.dissent}>
          <blockquote>{act.oath}</blockquote>
        </div>
      )}
      {act.witness && <p className="small">{t('installation.witness', { who: act.witness })}</p>}
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
    </section>
  );
}
