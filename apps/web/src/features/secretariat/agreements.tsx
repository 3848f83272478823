import type { Agreement, BodyFile } from '@ruta/contracts/formal/call';
import type { BodyView } from '@ruta/contracts/secretariat/body';
import { useQuery } from '@tanstack/react-query';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../shared/design/button.tsx';
import { Chip } from '../../shared/design/chip.tsx';
import { DeedDialog } from '../../shared/design/deed-dialog.tsx';
import { TextArea, TextField } from '../../shared/design/field.tsx';
import { ErrorState, Loading } from '../../shared/design/states.tsx';
import { useEntity } from '../../shared/entity/entity.ts';
import { useToday } from '../../shared/entity/use-today.ts';
import { useFormat } from '../../shared/i18n/format.ts';
import { useMay } from '../../shared/identity/me.ts';
import { FileLine, FilesField } from './files-field.tsx';
import { agreementsQuery, useWriteAgreement } from './formal-queries.ts';
import styles from './secretariat.module.css';

/** With whom the body works together, what for and until when. */
export function Agreements({ body }: { body: BodyView }) {
  const { t } = useTranslation('formal');
  const { slug, id } = useEntity();
  const agreements = useQuery(agreementsQuery(slug, body.id));
  const mayWrite = useMay('formal.agree', id);
  const [editing, setEditing] = useState<Agreement | 'new' | null>(null);
  const items = agreements.data?.items ?? [];
  if (!mayWrite && agreements.data && items.length === 0) return null;
  return (
    <section aria-labelledby={`agreements-${body.id}`}>
      <div className={styles.head}>
        <h2 id={`agreements-${body.id}`}>{t('agreements.title')}</h2>
        {mayWrite && (
          <Button variant="quiet" size="small" icon={Plus} onPress={() => setEditing('new')}>
            {t('agreements.add')}
          </Button>
        )}
      </div>
      {agreements.isPending && <Loading lines={1} height="60px" />}
      {agreements.error && <ErrorState error={agreements.error} onRetry={() => void agreements.refetch()} />}
      {agreements.data && items.length === 0 && <p className="small">{t('agreements.none')}</p>}
      {items.length > 0 && (
        <ul className={styles.waiting} style={{ marginTop: 14 }}>
          {items.map((agreement) => (
            <li key={agreement.id}>
              <AgreementLine agreement={agreement} />
              {mayWrite && (
                <Button variant="plain" size="small" onPress={() => setEditing(agreement)}>
                  {t('agreement.edit')}
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
      {editing && (
        <AgreementDialog
          bodyId={body.id}
          agreement={editing === 'new' ? null : editing}
          onClose={() => setEditing(null)}
        />
      )}
    </section>
  );
}

function AgreementLine({ agreement }: { agreement: Agreement }) {
  const { t } = useTranslation('formal');
  const format = useFormat();
  const from = format.date(agreement.fromDay, 'day-year');
  return (
    <div className={styles.files}>
      <div className="row">
        <b>{agreement.title}</b>
        <Chip colour={agreement.ended ? 'var(--ink-2)' : 'var(--ok)'}>
          {t(agreement.ended ? 'agreement.ended' : 'agreement.in-force')}
        </Chip>
      </div>
      <p>{agreement.purpose}</p>
      <p className="small">
        {agreement.parties.join(' · ')} ·{' '}
        {agreement.untilDay
          ? t('agreement.days', { from, until: format.date(agreement.untilDay, 'day-year') })
          : t('agreement.since', { from })}
      </p>
      {agreement.files.length > 0 && (
        <ul>
          {agreement.files.map((file) => (
            <li key={file.id}>
              <FileLine file={file} />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

interface AgreementDialogProps {
  bodyId: string;
  agreement: Agreement | null;
  onClose: () => void;
}

function AgreementDialog({ bodyId, agreement, onClose }: AgreementDialogProps) {
  const { t } = useTranslation('formal');
  const today = useToday();
  const write = useWriteAgreement(bodyId, agreement?.id ?? null);
  const [title, setTitle] = useState(agreement?.title ?? '');
  const [parties, setParties] = useState(agreement?.parties.join('\n') ?? '');
  const [purpose, setPurpose] = useState(agreement?.purpose ?? '');
  const [fromDay, setFrom] = useState(agreement?.fromDay ?? today);
  const [untilDay, setUntil] = useState(agreement?.untilDay ?? '');
  const [files, setFiles] = useState<BodyFile[]>(agreement?.files ?? []);
  const named = parties.split('\n').flatMap((line) => line.trim() || []);
  const ready = title.trim() !== '' && named.length >= 2 && purpose.trim() !== '' && fromDay !== '';
  const save = () =>
    write.mutate(
      {
        ...{ title, parties: named, purpose, fromDay },
        untilDay: untilDay || null,
        files: files.map(({ id }) => id),
      },
      { onSuccess: onClose },
    );
  return (
    <DeedDialog
      title={t('agreements.add')}
      deed={t('agreement.save')}
      ready={ready}
      write={write}
      onDo={save}
      onClose={onClose}
      wide
    >
      <div className={styles.form}>
        <TextField label={t('agreement.name')} value={title} onChange={setTitle} maxLength={200} />
        <TextArea label={t('agreement.parties')} value={parties} onChange={setParties} rows={3} />
        <TextArea
          label={t('agreement.purpose')}
          value={purpose}
          onChange={setPurpose}
          maxLength={2000}
          rows={3}
        />
        <div className={styles.fields}>
          <TextField label={t('agreement.from')} type="date" value={fromDay} onChange={setFrom} />
          <TextField label={t('agreement.until')} type="date" optional value={untilDay} onChange={setUntil} />
        </div>
        <FilesField bodyId={bodyId} files={files} onFiles={setFiles} />
      </div>
    </DeedDialog>
  );
}
