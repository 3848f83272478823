import type { OwnVote, PublishedPaper, RoundResult } from '@ruta/contracts/ballot/result';
import type { RoundView } from '@ruta/contracts/ballot/round';
import { CircleAlert, CircleCheck, CircleDashed } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../design/button.tsx';
import { Table } from '../design/table.tsx';
import { usePersonName } from '../session/use-person-name.ts';
import { choiceLines, type OptionWords } from './choice-words.ts';
import { checkRound } from './check-round.ts';
import { useRoundReport } from './use-round-report.ts';
import styles from './round-outcome.module.css';

interface RoundCheckProps {
  round: RoundView;
  result: RoundResult;
  entity: string;
  words: OptionWords;
  own: OwnVote | null;
}

/** Anybody may count again: this browser reads the published papers and says what it found. */
export function RoundCheck({ round, result, entity, words, own }: RoundCheckProps) {
  const { t } = useTranslation('live');
  const [papersShown, setPapersShown] = useState(false);
  const report = useRoundReport(round, entity);
  const findings = report.data ? checkRound(round, result, report.data, own) : null;
  const papers = report.data?.papers ?? [];
  const nameOf = usePersonName(new Map(report.data?.names.map((card) => [card.id, card])));

  return (
    <>
      <h2 className={styles.heading}>{t('check.title')}</h2>
      <ul className={styles.checks}>
        <Finding
          state={stateOf(report.isError, findings?.countMatches)}
          line="count"
          papers={papers.length}
        />
        <Finding state={stateOf(report.isError, findings?.rootMatches)} line="root" papers={papers.length} />
        {findings && findings.wordsMatch !== null && (
          <Finding state={stateOf(false, findings.wordsMatch)} line="words" papers={papers.length} />
        )}
        {own && (
          <Finding
            state={stateOf(report.isError, findings?.ownPaper ?? undefined)}
            line="own"
            papers={papers.length}
          />
        )}
      </ul>
      <p className={styles.root}>
        {t('check.root', { root: (round.root ?? '').match(/.{4}/g)?.join(' ') ?? '' })}
      </p>
      {papers.length > 0 && (
        <div>
          <Button
            variant="quiet"
            size="small"
            onPress={() => setPapersShown(!papersShown)}
            aria-expanded={papersShown}
          >
            {t(papersShown ? 'check.hide-papers' : 'check.papers', { count: papers.length })}
          </Button>
        </div>
      )}
      {papersShown && (
        <Table
          caption={t('check.papers', { count: papers.length })}
          captionHidden
          rowKey={(paper) => paper.code}
          rows={papers}
          columns={[
            {
              key: 'code',
              head: t('check.code'),
              cell: codeOf,
            },
            {
              key: 'choice',
              head: t('result.option'),
              cell: (paper) => choiceLines(paper.choice, round.spec.method, words, t).join(', '),
            },
            ...(round.spec.disclosure === 'named'
              ? [
                  {
                    key: 'by',
                    head: t('check.by'),
                    cell: (paper: PublishedPaper) => (paper.by ? nameOf(paper.by) : '—'),
                  },
                ]
              : []),
          ]}
        />
      )}
    </>
  );
}

const codeOf = ({ code }: PublishedPaper) => <span className="mono">{code}</span>;

type FindingState = 'waits' | 'right' | 'wrong' | 'unread';

const stateOf = (failed: boolean, found: boolean | undefined): FindingState =>
  found === undefined ? (failed ? 'unread' : 'waits') : found ? 'right' : 'wrong';

const icons = { waits: CircleDashed, unread: CircleDashed, right: CircleCheck, wrong: CircleAlert };

function Finding({
  state,
  line,
  papers,
}: {
  state: FindingState;
  line: 'count' | 'root' | 'own' | 'words';
  papers: number;
}) {
  const { t } = useTranslation('live');
  const Icon = icons[state];
  return (
    <li data-state={state === 'unread' ? 'waits' : state}>
      <Icon aria-hidden />
      <span>{state === 'unread' ? t('check.unread') : t(`check.${line}-${state}`, { count: papers })}</span>
    </li>
  );
}
