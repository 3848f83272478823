import type { Batch } from '@ruta/contracts/ballot/batch';
import type { RoundView } from '@ruta/contracts/ballot/round';
import { codeInBatch } from '@ruta/domain/ballot/batches';
import { useTranslation } from 'react-i18next';
import { choiceLines, type OptionWords } from '../../../shared/ballot/choice-words.ts';
import { Button } from '../../../shared/design/button.tsx';
import { Table } from '../../../shared/design/table.tsx';
import { useConsole } from '../console-context.ts';

interface BatchCheckProps {
  round: RoundView;
  words: OptionWords;
  batch: Batch;
  onDone: () => void;
}

/** The second person reads paper by paper what the first one entered, and says that it is so. */
export function BatchCheck({ round, words, batch, onDone }: BatchCheckProps) {
  const { t } = useTranslation('console');
  const { t: live } = useTranslation('live');
  const { lead } = useConsole();
  const { content } = batch;
  const papers = content.kind === 'papers' ? content.papers : [];

  async function confirm() {
    const { id: batchId, revision } = batch;
    const result = await lead.send({ type: 'round.batch-confirm', roundId: round.id, batchId, revision });
    if (result.outcome === 'received') onDone();
  }

  return (
    <div className="stack">
      <h3>{batch.label}</h3>
      <p>{t('batch.check-text')}</p>
      <Table
        caption={batch.label}
        captionHidden
        rowKey={({ code }) => code}
        rows={papers.map((choice, index) => ({ code: codeInBatch(batch.number, index + 1), choice }))}
        columns={[
          { key: 'code', head: t('batch.number'), cell: ({ code }) => <span className="mono">{code}</span> },
          {
            key: 'choice',
            head: t('batch.marked'),
            cell: ({ choice }) => choiceLines(choice, round.spec.method, words, live).join(', '),
          },
        ]}
      />
      <Button wide onPress={() => void confirm()}>
        {t('batch.confirm', { count: papers.length })}
      </Button>
      <Button variant="plain" wide onPress={onDone}>
        {t('batch.back')}
      </Button>
    </div>
  );
}
