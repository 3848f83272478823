import type { JudgingResult, TeamResult } from '@ruta/contracts/contest/view';
import type { ParticipantId } from '@ruta/contracts/protocol/ids';
import type { AgendaItem } from '@ruta/contracts/session/agenda';
import type { PartsView } from '@ruta/contracts/session/parts';
import { useTranslation } from 'react-i18next';
import { Table } from '../../design/table.tsx';
import { useFormat } from '../../i18n/format.ts';
import styles from './contest.module.css';
import { titleOf } from './contest-reading.ts';

interface JudgingResultsProps {
  results: JudgingResult;
  item: Pick<AgendaItem, 'content'>;
  parts: PartsView;
  nameOf: (id: ParticipantId) => string;
}

/** What the jury came to: places, how far above the mean, the plain averages beside them, and who gave what. */
export function JudgingResults({ results, item, parts, nameOf }: JudgingResultsProps) {
  const { t } = useTranslation('contest');
  const format = useFormat();
  const name = ({ teamId }: TeamResult) => {
    const team = parts.teams.find(({ id }) => id === teamId);
    return (team && titleOf(team)) ?? t('erased');
  };
  const signed = (value: number) =>
    `${value > 0 ? '+' : value < 0 ? '−' : ''}${format.number(Math.abs(value), 1)}`;
  const criteria = item.content?.kind === 'judging' ? item.content.criteria : [];
  return (
    <div className={styles.results}>
      <Table
        caption={t('results.title')}
        rows={results.teams}
        rowKey={({ teamId }) => teamId}
        columns={[
          { key: 'team', head: t('results.team'), cell: name },
          {
            key: 'place',
            head: t('results.place'),
            number: true,
            cell: ({ place }) => t('results.nth', { place }),
          },
          {
            key: 'calibrated',
            head: t('results.calibrated'),
            number: true,
            cell: (team) => signed(team.calibrated),
          },
          {
            key: 'average',
            head: t('results.average'),
            number: true,
            cell: (team) => format.number(team.average, 1),
          },
          ...criteria.map((criterion) => ({
            key: criterion.id as string,
            head: t('results.of', { name: criterion.name, most: criterion.most }),
            number: true,
            cell: (team: TeamResult) =>
              format.number(team.criteria.find((one) => one.criterion === criterion.id)?.average ?? 0, 1),
          })),
          {
            key: 'judges',
            head: t('results.judges'),
            cell: ({ scores }) =>
              scores.map(({ judge, value }) => `${nameOf(judge)} ${format.number(value, 1)}`).join(' · '),
          },
        ]}
      />
      <p className="small">{t(results.comparable ? 'results.how' : 'results.apart')}</p>
      {results.judges.length > 1 && (
        <p className="small">
          {t('results.severity', {
            judges: format.list(
              results.judges.map(({ judge, effect }) => `${nameOf(judge)} ${signed(effect)}`),
            ),
          })}
        </p>
      )}
    </div>
  );
}
