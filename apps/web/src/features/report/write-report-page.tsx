import { type ReportDraft as Draft, ReportDraft, ReportText } from '@ruta/contracts/report/report';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../shared/design/button.tsx';
import { Card } from '../../shared/design/card.tsx';
import { TextArea, TextField } from '../../shared/design/field.tsx';
import { usePageTitle } from '../../shared/design/page-title.ts';
import { ErrorState, Loading } from '../../shared/design/states.tsx';
import { toast } from '../../shared/design/toast.tsx';
import { DocumentView } from '../../shared/document/document-view.tsx';
import { useEntity } from '../../shared/entity/entity.ts';
import { http } from '../../shared/http/http.ts';
import { PhotosField } from './photos-field.tsx';
import styles from './report.module.css';
import { draftQuery, draftsAddress, previewQuery } from './report-queries.ts';

/** A report as the organiser composes it: period, words and photographs, and below how it will read. */
export function WriteReportPage() {
  const { slug } = useEntity();
  const { id } = useParams({ from: '/$entity/_coordination/coordinacion/informes/$id' });
  const draft = useQuery(draftQuery(slug, id));
  usePageTitle(draft.data?.text.title);
  return (
    <div className="wrap wrap-narrow">
      {draft.isPending && <Loading lines={6} height="3rem" />}
      {draft.error && !draft.data && (
        <ErrorState whole error={draft.error} onRetry={() => void draft.refetch()} />
      )}
      {draft.data && <Editor key={draft.data.rev} draft={draft.data} />}
    </div>
  );
}

function Editor({ draft }: { draft: Draft }) {
  const { t } = useTranslation('report');
  const { slug } = useEntity();
  const queries = useQueryClient();
  const [text, setText] = useState<ReportText>(draft.text);
  const change = (part: Partial<ReportText>) => setText((before) => ({ ...before, ...part }));
  const fits = ReportText.safeParse(text).success;
  const same = JSON.stringify(text) === JSON.stringify(draft.text);
  const path = `${draftsAddress(slug)}/${draft.id}`;
  const settled = () => queries.invalidateQueries({ queryKey: ['report', slug] });
  const saving = useMutation({
    mutationFn: () => http.put(path, { rev: draft.rev, text }, ReportDraft),
    onSuccess: async () => {
      toast(t('saved'));
      await settled();
    },
  });
  const publishing = useMutation({
    mutationFn: () => http.post(`${path}/publication`, { rev: draft.rev }, ReportDraft),
    onSuccess: async () => {
      toast(t('published'));
      await settled();
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (fits) saving.mutate();
  };
  return (
    <>
      <p className={styles.back}>
        <Link to="/$entity/coordinacion/informes" params={{ entity: slug }}>
          {t('all')}
        </Link>
      </p>
      <h1>{draft.text.title}</h1>
      <form className={styles.form} onSubmit={submit}>
        <TextField
          label={t('field.title')}
          value={text.title}
          onChange={(title) => change({ title })}
          maxLength={160}
          isRequired
        />
        <div className={styles.pair}>
          <TextField
            label={t('field.from')}
            type="date"
            value={text.from}
            onChange={(from) => change({ from })}
            isRequired
          />
          <TextField
            label={t('field.to')}
            type="date"
            value={text.to}
            onChange={(to) => change({ to })}
            error={text.to < text.from ? t('reversed') : undefined}
            isRequired
          />
        </div>
        <TextArea
          label={t('field.legal')}
          hint={t('field.legal-hint')}
          value={text.legalBasis}
          onChange={(legalBasis) => change({ legalBasis })}
          maxLength={4000}
          optional
        />
        <TextArea
          label={t('field.plan')}
          hint={t('field.plan-hint')}
          value={text.workPlan}
          onChange={(workPlan) => change({ workPlan })}
          maxLength={4000}
          optional
        />
        <TextArea
          label={t('field.other')}
          hint={t('field.other-hint')}
          value={text.otherActions}
          onChange={(otherActions) => change({ otherActions })}
          maxLength={6000}
          optional
        />
        <PhotosField photos={text.photos} onChange={(photos) => change({ photos })} />
        {saving.error && <ErrorState error={saving.error} />}
        {publishing.error && <ErrorState error={publishing.error} />}
        <div className="row">
          <Button type="submit" variant="quiet" isDisabled={!fits || same} isPending={saving.isPending}>
            {t('save')}
          </Button>
          <Button isDisabled={!same} isPending={publishing.isPending} onPress={() => publishing.mutate()}>
            {t('publish')}
          </Button>
          {draft.published && (
            <Link to="/$entity/informes/$id" params={{ entity: slug, id: draft.id }}>
              {t('see-published', { version: draft.published.version })}
            </Link>
          )}
        </div>
        {!same && <p className="small">{t('save-first')}</p>}
      </form>
      <Preview draft={draft} />
    </>
  );
}

function Preview({ draft }: { draft: Draft }) {
  const { t, i18n } = useTranslation('report');
  const { slug } = useEntity();
  const preview = useQuery(previewQuery(slug, draft.id, draft.rev, i18n.language));
  return (
    <section className={styles.preview} aria-labelledby="preview">
      <h2 id="preview">{t('preview')}</h2>
      <p className="small">{t('preview-text')}</p>
      {preview.isPending && <Loading lines={4} />}
      {preview.error && <ErrorState error={preview.error} onRetry={() => void preview.refetch()} />}
      {preview.data && (
        <Card>
          <DocumentView blocks={preview.data.document.blocks} />
        </Card>
      )}
    </section>
  );
}
