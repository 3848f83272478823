import { ReportDraft } from '@ruta/contracts/report/report';
import { addDays } from '@ruta/domain/calendar/day';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { FilePlus2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { uuidv7 } from 'uuidv7';
import { Button } from '../../shared/design/button.tsx';
import { Card } from '../../shared/design/card.tsx';
import { Chip } from '../../shared/design/chip.tsx';
import { usePageTitle } from '../../shared/design/page-title.ts';
import { ErrorState, Loading } from '../../shared/design/states.tsx';
import { useEntity } from '../../shared/entity/entity.ts';
import { useToday } from '../../shared/entity/use-today.ts';
import { http } from '../../shared/http/http.ts';
import { useFormat } from '../../shared/i18n/format.ts';
import styles from './report.module.css';
import { draftsAddress, draftsQuery } from './report-queries.ts';

/** Reports as the organiser sees them: published or not, and the start of another. */
export function WriteReportsPage() {
  const { t } = useTranslation('report');
  const entity = useEntity();
  const format = useFormat();
  const today = useToday();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const drafts = useQuery(draftsQuery(entity.slug));
  const [opId, setOpId] = useState(uuidv7);
  usePageTitle(`${t('title')}, ${entity.name}`);
  const starting = useMutation({
    mutationFn: () => {
      const text = {
        title: t('new-title'),
        from: addDays(today, -180),
        to: today,
        legalBasis: '',
        workPlan: '',
        otherActions: '',
        photos: [],
      };
      return http.post(draftsAddress(entity.slug), { opId, text }, ReportDraft);
    },
    onSuccess: async ({ id }) => {
      setOpId(uuidv7());
      await queries.invalidateQueries({ queryKey: ['report', entity.slug] });
      await navigate({ to: '/$entity/coordinacion/informes/$id', params: { entity: entity.slug, id } });
    },
  });
  return (
    <div className="wrap wrap-narrow">
      <div className="row between">
        <h1>{t('title')}</h1>
        <Button icon={FilePlus2} isPending={starting.isPending} onPress={() => starting.mutate()}>
          {t('start')}
        </Button>
      </div>
      {starting.error && <ErrorState error={starting.error} />}
      {drafts.isPending && <Loading lines={3} height="5rem" />}
      {drafts.error && !drafts.data && (
        <ErrorState error={drafts.error} onRetry={() => void drafts.refetch()} />
      )}
      {drafts.data?.items.length === 0 && <p style={{ marginTop: 20 }}>{t('no-drafts')}</p>}
      <ul className={styles.list}>
        {drafts.data?.items.map(({ id, text, published }) => (
          <li key={id}>
            <Card as="article">
              <div className="row between">
                <h2>
                  <Link to="/$entity/coordinacion/informes/$id" params={{ entity: entity.slug, id }}>
                    {text.title}
                  </Link>
                </h2>
                <Chip colour={published ? 'var(--ok)' : 'var(--warn)'}>
                  {published ? t('version', { version: published.version }) : t('unpublished')}
                </Chip>
              </div>
              <p>
                {t('period', {
                  from: format.date(text.from, 'day-year'),
                  to: format.date(text.to, 'day-year'),
                })}
              </p>
            </Card>
          </li>
        ))}
      </ul>
    </div>
  );
}
