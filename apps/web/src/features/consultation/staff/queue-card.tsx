import type { QueueItem, QueueQuery } from '@ruta/contracts/consultation/moderation';
import { Check, EyeOff, TriangleAlert, Undo2, UserX } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../shared/design/button.tsx';
import { Chip } from '../../../shared/design/chip.tsx';
import { ErrorText } from '../../../shared/design/field.tsx';
import { useFailureSentence } from '../../../shared/i18n/failure-sentence.ts';
import { useFormat } from '../../../shared/i18n/format.ts';
import { AppealDialog } from './appeal-dialog.tsx';
import styles from './staff.module.css';
import type { useModerate } from './staff-queries.ts';

interface QueueCardProps {
  item: QueueItem;
  what: QueueQuery['what'];
  isCurrent: boolean;
  place: (element: HTMLElement | null) => void;
  moderate: ReturnType<typeof useModerate>;
  onHide: (what: 'hide' | 'hide-name') => void;
}

export function QueueCard({ item, what, isCurrent, place, moderate, onHide }: QueueCardProps) {
  const { t } = useTranslation(['back-office', 'consultation']);
  const format = useFormat();
  const failure = useFailureSentence();
  const [deciding, setDeciding] = useState<'uphold' | 'dismiss' | null>(null);
  const about = [
    format.date(item.createdAt, 'day-time'),
    t(`consultation:channel.${item.channel}`),
    item.place,
    item.project && t('consultation:about-named', { project: item.project }),
    item.theme,
    item.number !== null && t('consultation:number', { number: item.number }),
  ];
  const busy = moderate.isPending && moderate.variables.id === item.id;
  const admit = () => moderate.mutate({ id: item.id, action: 'admit', note: '' });
  return (
    <li ref={place} className={styles.item} data-current={isCurrent} tabIndex={-1}>
      <p className={styles.meta}>
        {about.filter(Boolean).map((fact) => (
          <span key={String(fact)}>{fact}</span>
        ))}
      </p>
      <p className={styles.text} lang={item.language === 'en' ? 'en' : 'es-MX'}>
        {item.text ?? <em>{t('consultation:erased')}</em>}
      </p>
      {item.signature && (
        <p className={styles.signed}>
          {t(`moderation.signed-${item.signature.state}`, { name: item.signature.name })}
        </p>
      )}
      {item.hints.length > 0 && (
        <div className={styles.hints}>
          {item.hints.map((hint) => (
            <Chip key={hint} icon={TriangleAlert} colour="var(--warn)">
              {t(`hint.${hint}`)}
            </Chip>
          ))}
        </div>
      )}
      {item.steps.length > 0 && <Steps item={item} />}
      <div className="row">
        {what === 'pending' && (
          <>
            <Button
              variant={isCurrent ? 'primary' : 'quiet'}
              size="small"
              icon={Check}
              isPending={busy}
              onPress={admit}
            >
              {t('moderation.admit')}
            </Button>
            <Button variant="quiet" size="small" icon={EyeOff} onPress={() => onHide('hide')}>
              {t('moderation.hide')}
            </Button>
          </>
        )}
        {what === 'names' && (
          <Button
            size="small"
            icon={Check}
            isPending={busy}
            onPress={() => moderate.mutate({ id: item.id, action: 'show-name', note: '' })}
          >
            {t('moderation.show-name')}
          </Button>
        )}
        {what === 'appeals' && (
          <>
            <Button size="small" icon={Check} onPress={() => setDeciding('uphold')}>
              {t('moderation.uphold')}
            </Button>
            <Button variant="quiet" size="small" onPress={() => setDeciding('dismiss')}>
              {t('moderation.dismiss')}
            </Button>
          </>
        )}
        {what === 'hidden' && (
          <Button variant="quiet" size="small" icon={Undo2} isPending={busy} onPress={admit}>
            {t('moderation.bring-back')}
          </Button>
        )}
        {what !== 'hidden' && item.signature && item.signature.state !== 'hidden' && (
          <Button variant="quiet" size="small" icon={UserX} onPress={() => onHide('hide-name')}>
            {t('moderation.hide-name')}
          </Button>
        )}
      </div>
      {moderate.error && moderate.variables.id === item.id && (
        <ErrorText>{failure(moderate.error)}</ErrorText>
      )}
      {deciding && <AppealDialog id={item.id} decision={deciding} onClose={() => setDeciding(null)} />}
    </li>
  );
}

/** What was decided about it before, each step with its reason. */
function Steps({ item }: { item: QueueItem }) {
  const { t } = useTranslation(['back-office', 'consultation']);
  const format = useFormat();
  return (
    <ol className={styles.steps}>
      {item.steps.map((step) => (
        <li key={`${step.action}${step.at}`}>
          <span>
            {t(`moderation.step.${step.action}`)}
            {step.reason && `: ${t(`consultation:reason.${step.reason}`)}`}
            {` · ${format.date(step.at, 'day-time')}`}
            {step.byName && ` · ${step.byName}`}
          </span>
          {step.note && <blockquote>{step.note}</blockquote>}
        </li>
      ))}
    </ol>
  );
}
