import type { OwnVote, PapersBy, RoundResult } from '@ruta/contracts/ballot/result';
import type { RoundView } from '@ruta/contracts/ballot/round';
import { Download, Flag, Table2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../design/button.tsx';
import { Table } from '../design/table.tsx';
import { useFormat } from '../i18n/format.ts';
import type { OptionWords } from './choice-words.ts';
import { downloadCsv } from '../design/download-csv.ts';
import { RoundBars } from './round-bars.tsx';
import { RoundCheck } from './round-check.tsx';
import styles from './round-outcome.module.css';

interface RoundOutcomeProps {
  round: RoundView;
  result: RoundResult;
  words: OptionWords;
  /** Slug of the entity, where the papers are published. */
  entity: string;
  own: OwnVote | null;
}

const grounds = ['account', 'guest', 'seat', 'assisted'] as const satisfies readonly (keyof PapersBy)[];

/** The result of a closed voting: who leads, the bars with their table behind, who voted, and how to check it. */
export function RoundOutcome({ round, result, words, entity, own }: RoundOutcomeProps) {
  const { t } = useTranslation('live');
  const format = useFormat();
  const [asTable, setAsTable] = useState(false);
  const { tally } = result;
  const rows = tally.options
    .map((option) => ({ ...option, label: words.get(option.optionId) ?? t('erased') }))
    .toSorted((a, b) => b.votes - a.votes);

  return (
    <div className={styles.outcome}>
      <p className={styles.winner}>
        <Flag aria-hidden />
        <span>{useSentence(round, result, words)}</span>
      </p>
      {asTable ? (
        <Table
          caption={round.spec.question}
          captionHidden
          rowKey={(row) => row.optionId}
          rows={rows}
          columns={[
            { key: 'option', head: t('result.option'), cell: (row) => row.label },
            {
              key: 'votes',
              head: t(`result.unit-${tally.method}`),
              cell: (row) => format.number(row.votes),
              number: true,
            },
            {
              key: 'voters',
              head: t('result.voters'),
              cell: (row) => format.number(row.voters),
              number: true,
            },
          ]}
        />
      ) : (
        <RoundBars spec={round.spec} words={words} tally={tally} decided />
      )}
      <div className="row">
        <Button variant="quiet" size="small" icon={Table2} onPress={() => setAsTable(!asTable)}>
          {t(asTable ? 'result.as-bars' : 'result.as-table')}
        </Button>
        <Button
          variant="quiet"
          size="small"
          icon={Download}
          onPress={() =>
            downloadCsv(`votacion-${round.id}`, [
              [t('result.option'), t(`result.unit-${tally.method}`), t('result.voters')],
              ...rows.map((row) => [row.label, String(row.votes), String(row.voters)]),
            ])
          }
        >
          CSV
        </Button>
      </div>
      <h2 className={styles.heading}>{t('result.who')}</h2>
      <dl className={styles.who}>
        {grounds
          .filter((ground) => result.papersBy[ground] > 0)
          .map((ground) => (
            <div key={ground}>
              <dt>{t(`result.by-${ground}`)}</dt>
              <dd>{format.number(result.papersBy[ground])}</dd>
            </div>
          ))}
        <div>
          <dt>{t('result.eligible')}</dt>
          <dd>{format.number(result.eligible)}</dd>
        </div>
      </dl>
      {result.papersBy.guest > 0 && <p className="small">{t('result.guest-note')}</p>}
      <RoundCheck round={round} result={result} entity={entity} words={words} own={own} />
    </div>
  );
}

/** The result in one sentence: who leads with how many, a tie, or that nobody voted. */
function useSentence(round: RoundView, { tally }: RoundResult, words: OptionWords): string {
  const { t } = useTranslation('live');
  const format = useFormat();
  const names = tally.leading.map((id) => words.get(id) ?? t('erased'));
  const votes = tally.options.find((option) => option.optionId === tally.leading[0])?.votes ?? 0;
  if (names.length === 0) return t('result.nobody');
  if (names.length > 1) return t('result.tie', { names: format.list(names), votes: format.number(votes) });
  const papers = t('result.of-papers', { count: tally.papers });
  return t(`result.won-${round.spec.method.method}`, { name: names[0], votes: format.number(votes), papers });
}
