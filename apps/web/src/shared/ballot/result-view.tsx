import type { Tally } from '@ruta/contracts/ballot/result';
import type { RoundView } from '@ruta/contracts/ballot/round';
import { saysNothing } from '@ruta/domain/ballot/tally';
import { ChartNoAxesColumn, Table2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { TakeAway } from '../chart/take-away.tsx';
import { Button } from '../design/button.tsx';
import { Table } from '../design/table.tsx';
import { useFormat } from '../i18n/format.ts';
import type { OptionWords } from './choice-words.ts';
import { drawResult } from './draw-result.ts';
import { ResultPicture } from './result-picture.tsx';
import { type ResultTable, resultTable } from './result-rows.ts';
import { sentenceOf } from './result-sentence.ts';

interface ResultViewProps {
  round: RoundView;
  tally: Tally;
  words: OptionWords;
}

/** The picture of a result, the table behind it, and both to take away. */
export function ResultView({ round, tally, words }: ResultViewProps) {
  const { t } = useTranslation('live');
  const format = useFormat();
  const [asTable, setAsTable] = useState(false);
  const table = resultTable(round.spec, tally, { words, t, format });
  const name = `votacion-${round.id}`;
  const drawn = () =>
    drawResult({
      spec: round.spec,
      tally,
      words,
      t,
      format,
      sentence: sentenceOf(round.spec, tally, words, t, format),
      source: round.root ? t('check.root', { root: round.root.slice(0, 16) }) : '',
    });

  if (saysNothing(tally)) return <ResultPicture spec={round.spec} words={words} tally={tally} decided />;
  return (
    <>
      {asTable ? (
        <Table<ResultTable['rows'][number]>
          caption={round.spec.question}
          captionHidden
          rowKey={({ key }) => key}
          rows={table.rows}
          columns={table.heads.map((head, index) => ({
            key: `${index}`,
            head,
            cell: ({ cells }) => cells[index],
            number: index > 0,
          }))}
        />
      ) : (
        <ResultPicture spec={round.spec} words={words} tally={tally} decided />
      )}
      {tally.stages && <p className="small">{t('flow.how')}</p>}
      <div className="row no-print">
        <Button
          variant="quiet"
          size="small"
          icon={asTable ? ChartNoAxesColumn : Table2}
          onPress={() => setAsTable(!asTable)}
        >
          {t(asTable ? 'result.as-picture' : 'result.as-table')}
        </Button>
        <TakeAway
          name={name}
          table={() => [table.heads, ...table.rows.map(({ cells }) => cells)]}
          picture={drawn}
        />
      </div>
    </>
  );
}
