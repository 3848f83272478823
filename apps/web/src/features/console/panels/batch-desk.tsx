import type { Batch, BatchContent } from '@ruta/contracts/ballot/batch';
import { BatchId } from '@ruta/contracts/ballot/batch';
import type { RoundView } from '@ruta/contracts/ballot/round';
import { countsHands } from '@ruta/domain/ballot/methods/methods';
import { Hand, ScrollText } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OptionWords } from '../../../shared/ballot/choice-words.ts';
import { Button } from '../../../shared/design/button.tsx';
import { randomId } from '../../../shared/live/op-id.ts';
import { useConsole } from '../console-context.ts';
import { PrintLink } from '../print-link.tsx';
import { BatchCard } from './batch-card.tsx';
import { BatchCheck } from './batch-check.tsx';
import { HandsForm } from './hands-form.tsx';
import { PapersForm } from './papers-form.tsx';

type Doing =
  { do: 'list' } | { do: BatchContent['kind']; batch: Batch | null } | { do: 'check'; id: BatchId };

/** Entering, correcting and confirming batches of an open round: one thing at a time. */
export function BatchDesk({ round, words }: { round: RoundView; words: OptionWords }) {
  const { t } = useTranslation('console');
  const { lead } = useConsole();
  const [doing, setDoing] = useState<Doing>({ do: 'list' });
  const list = () => setDoing({ do: 'list' });
  const { id: roundId } = round;

  async function save(batch: Batch | null, label: string, content: BatchContent) {
    const result = await lead.send(
      batch
        ? {
            type: 'round.batch-correct',
            roundId,
            batchId: batch.id,
            revision: batch.revision,
            label,
            content,
          }
        : { type: 'round.batch-enter', roundId, batchId: BatchId.parse(randomId()), label, content },
    );
    if (result.outcome === 'received') list();
  }

  if (doing.do === 'check') {
    const batch = round.batches.find(({ id }) => id === doing.id);
    return batch ? <BatchCheck round={round} words={words} batch={batch} onDone={list} /> : null;
  }
  if (doing.do !== 'list') {
    const { batch } = doing;
    const Form = doing.do === 'hands' ? HandsForm : PapersForm;
    return (
      <Form
        round={round}
        words={words}
        batch={batch}
        onSave={(label, content) => void save(batch, label, content)}
        onCancel={list}
      />
    );
  }
  const kept = round.batches.filter(({ state }) => state !== 'withdrawn');
  return (
    <div className="stack">
      <p>{t(round.spec.paperCheck === 'two' ? 'batch.how-two' : 'batch.how-one')}</p>
      {kept.map((batch) => (
        <BatchCard
          key={batch.id}
          batch={batch}
          onCorrect={() => setDoing({ do: batch.content.kind, batch })}
          onCheck={() => setDoing({ do: 'check', id: batch.id })}
          onWithdraw={() => void lead.send({ type: 'round.batch-withdraw', roundId, batchId: batch.id })}
        />
      ))}
      <div className="row">
        {countsHands(round.spec.method) && (
          <Button variant="quiet" icon={Hand} onPress={() => setDoing({ do: 'hands', batch: null })}>
            {t('batch.count-hands')}
          </Button>
        )}
        <Button variant="quiet" icon={ScrollText} onPress={() => setDoing({ do: 'papers', batch: null })}>
          {t('batch.enter-papers')}
        </Button>
      </div>
      <PrintLink file={`agenda/${round.itemId}/ballots.pdf`} label={t('print.ballots')} usual={20} />
      {!countsHands(round.spec.method) && <p className="small">{t('batch.no-hands')}</p>}
    </div>
  );
}
