import type { DueItems } from '@ruta/contracts/archive/archive';
import { addDays } from '@ruta/domain/calendar/day';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { uuidv7 } from 'uuidv7';
import { Button } from '../../shared/design/button.tsx';
import { DeedDialog } from '../../shared/design/deed-dialog.tsx';
import { TextArea, TextField } from '../../shared/design/field.tsx';
import { ErrorState, Loading } from '../../shared/design/states.tsx';
import { useEntity } from '../../shared/entity/entity.ts';
import { useToday } from '../../shared/entity/use-today.ts';
import { http, Nothing } from '../../shared/http/http.ts';
import { useFormat } from '../../shared/i18n/format.ts';
import styles from './archive.module.css';
import { archiveAddress, dueQuery } from './archive-queries.ts';

type Due = DueItems['items'][number];
interface Deciding {
  item: Due;
  decision: 'keep' | 'dispose';
}

/** What has been kept as long as it must, each with the two things that may be decided. */
export function DueList() {
  const { t } = useTranslation('archive');
  const { slug } = useEntity();
  const format = useFormat();
  const due = useQuery(dueQuery(slug));
  const [deciding, setDeciding] = useState<Deciding | null>(null);
  if (due.isPending) return <Loading lines={2} />;
  if (!due.data) return <ErrorState error={due.error} onRetry={() => void due.refetch()} />;
  if (due.data.items.length === 0) return <p>{t('due.none')}</p>;
  return (
    <>
      <ul className={styles.due}>
        {due.data.items.map((item) => (
          <li key={`${item.kind} ${item.id}`}>
            <div>
              <b>{item.title}</b>
              <p className="small">
                {t('due.since', {
                  kind: t(`kinds.${item.kind}`),
                  date: format.date(item.keptUntil ?? item.day, 'day-year'),
                })}
              </p>
            </div>
            <div className="row">
              <Button variant="quiet" size="small" onPress={() => setDeciding({ item, decision: 'keep' })}>
                {t('due.keep')}
              </Button>
              {item.mayDispose && (
                <Button
                  variant="danger"
                  size="small"
                  onPress={() => setDeciding({ item, decision: 'dispose' })}
                >
                  {t('due.dispose')}
                </Button>
              )}
            </div>
          </li>
        ))}
      </ul>
      {deciding && <DecideDialog {...deciding} onClose={() => setDeciding(null)} />}
    </>
  );
}

function DecideDialog({ item, decision, onClose }: Deciding & { onClose: () => void }) {
  const { t } = useTranslation('archive');
  const { slug } = useEntity();
  const queries = useQueryClient();
  const today = useToday();
  const [until, setUntil] = useState<string>(addDays(today, 365));
  const [reason, setReason] = useState('');
  const [opId] = useState(uuidv7);
  const deciding = useMutation({
    mutationFn: () =>
      http.post(
        `${archiveAddress(slug)}/items/${item.kind}/${item.id}/decision`,
        decision === 'keep' ? { decision, opId, until, reason } : { decision, opId, reason },
        Nothing,
      ),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ['archive', slug] });
      onClose();
    },
  });
  return (
    <DeedDialog
      title={t(decision === 'keep' ? 'due.keep-title' : 'due.dispose-title')}
      deed={t(decision === 'keep' ? 'due.keep' : 'due.dispose')}
      ready={reason.trim().length >= 10}
      write={deciding}
      onDo={() => deciding.mutate()}
      onClose={onClose}
      danger={decision === 'dispose'}
      alert={decision === 'dispose'}
    >
      <p>
        <b>{item.title}</b>
      </p>
      {decision === 'dispose' && <p>{t('due.dispose-text')}</p>}
      {decision === 'keep' && (
        <TextField label={t('due.until')} type="date" value={until} onChange={setUntil} isRequired />
      )}
      <TextArea
        label={t('due.reason')}
        hint={t('due.reason-hint')}
        value={reason}
        onChange={setReason}
        maxLength={600}
        rows={3}
      />
    </DeedDialog>
  );
}
