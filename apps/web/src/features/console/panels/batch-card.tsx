import type { Batch } from '@ruta/contracts/ballot/batch';
import { CircleCheck, Hourglass } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../shared/design/button.tsx';
import { Card } from '../../../shared/design/card.tsx';
import { Chip } from '../../../shared/design/chip.tsx';
import { useFormat } from '../../../shared/i18n/format.ts';
import { usePersonName } from '../../../shared/session/use-person-name.ts';
import { useConsole } from '../console-context.ts';

interface BatchCardProps {
  batch: Batch;
  onCorrect: () => void;
  onCheck: () => void;
  onWithdraw: () => void;
}

/** One batch with what was done to it, and what may be done next. */
export function BatchCard({ batch, onCorrect, onCheck, onWithdraw }: BatchCardProps) {
  const { t } = useTranslation('console');
  const format = useFormat();
  const { session } = useConsole();
  const nameOf = usePersonName(session.names);
  const { content, state, history, label } = batch;
  const writer = history.findLast(({ did }) => did === 'entered' || did === 'corrected')?.by;
  const mine = writer === session.own?.participantId;
  return (
    <Card as="section">
      <div className="row between">
        <h3>{label}</h3>
        <Chip
          icon={state === 'confirmed' ? CircleCheck : Hourglass}
          colour={state === 'confirmed' ? 'var(--ok)' : 'var(--warn)'}
        >
          {t(state === 'confirmed' ? 'batch.counts' : 'batch.waits')}
        </Chip>
      </div>
      <p>
        {content.kind === 'papers'
          ? t('batch.of-papers', { count: content.papers.length })
          : t('batch.of-hands', { count: content.people })}
      </p>
      <ul className="small">
        {history.map(({ did, by, at }) => (
          <li key={`${did}${at}`}>
            {t(`batch.${did}`, { name: nameOf(by), time: format.date(at, 'time') })}
          </li>
        ))}
      </ul>
      {state === 'entered' && mine && <p className="small">{t('batch.another-person')}</p>}
      <div className="row">
        {state === 'entered' && !mine && (
          <Button size="small" onPress={onCheck}>
            {t('batch.check')}
          </Button>
        )}
        <Button variant="quiet" size="small" onPress={onCorrect}>
          {t('batch.correct')}
        </Button>
        <Button
          variant="plain"
          size="small"
          onPress={onWithdraw}
          aria-label={t('batch.withdraw-label', { label })}
        >
          {t('batch.withdraw')}
        </Button>
      </div>
    </Card>
  );
}
