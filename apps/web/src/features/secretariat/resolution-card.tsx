import type { BodyView } from '@ruta/contracts/secretariat/body';
import type { ResolutionView, SeatVote, SectorTally } from '@ruta/contracts/secretariat/resolution';
import { mayMove, votesNeeded } from '@ruta/domain/secretariat/resolve';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../shared/design/button.tsx';
import { Card } from '../../shared/design/card.tsx';
import { Chip } from '../../shared/design/chip.tsx';
import { ErrorText } from '../../shared/design/field.tsx';
import { useEntity } from '../../shared/entity/entity.ts';
import { useFailureSentence } from '../../shared/i18n/failure-sentence.ts';
import { useFormat } from '../../shared/i18n/format.ts';
import { useMay } from '../../shared/identity/me.ts';
import { RecordVotesDialog } from './record-votes-dialog.tsx';
import styles from './secretariat.module.css';
import { useResolutionWrite } from './secretariat-queries.ts';

interface ResolutionCardProps {
  body: BodyView;
  resolution: ResolutionView;
}

const colours = {
  voting: 'var(--brand)',
  adopted: 'var(--ok)',
  rejected: 'var(--bad)',
  'in-progress': 'var(--stl)',
  done: 'var(--ok)',
  withdrawn: 'var(--ink-2)',
} as const satisfies Record<ResolutionView['status'], string>;

export function ResolutionCard({ body, resolution }: ResolutionCardProps) {
  const { t } = useTranslation('secretariat');
  const format = useFormat();
  const mayKeep = useMay('secretariat.keep-minutes', useEntity().id);
  const facts = [
    t(`rule.${resolution.rule}`),
    resolution.responsible && t('resolution.responsible', { name: resolution.responsible }),
    resolution.dueOn && t('resolution.due', { day: format.date(resolution.dueOn, 'day-year') }),
    resolution.session && t('resolution.session', { title: resolution.session.title }),
    resolution.decidedAt && t('resolution.decided', { day: format.date(resolution.decidedAt, 'day-year') }),
  ];
  return (
    <Card
      as="article"
      aria-label={t('resolution.name', { number: `${resolution.number}/${resolution.year}` })}
    >
      <div className={styles.resolution}>
        <div className="row between">
          <h3>{t('resolution.name', { number: `${resolution.number}/${resolution.year}` })}</h3>
          <Chip colour={colours[resolution.status]}>{t(`status.${resolution.status}`)}</Chip>
        </div>
        <p className={styles.words}>{resolution.text}</p>
        <p className="small">{facts.filter(Boolean).join(' · ')}</p>
        {resolution.votes.length > 0 && <Tally resolution={resolution} />}
        <Dissent body={body} votes={resolution.votes} />
        {mayKeep && <Keeping body={body} resolution={resolution} />}
      </div>
    </Card>
  );
}

function Tally({ resolution }: { resolution: ResolutionView }) {
  const { t } = useTranslation('secretariat');
  const counts = (sector: SectorTally) =>
    (['for', 'against', 'abstain'] as const)
      .filter((choice) => sector[choice] > 0)
      .map((choice) => t(`tally.${choice}`, { count: sector[choice] }))
      .join(', ') || t(resolution.status === 'voting' ? 'tally.none' : 'tally.absent');
  return (
    <ul className={styles.tally} aria-label={t('tally.label')}>
      {resolution.tally.map((sector) => (
        <li key={sector.sectorId}>
          <b>{sector.name}</b>
          <span>{counts(sector)}</span>
        </li>
      ))}
    </ul>
  );
}

function Dissent({ body, votes }: { body: BodyView; votes: readonly SeatVote[] }) {
  const { t } = useTranslation('secretariat');
  const seats = body.sectors.flatMap((sector) => sector.seats);
  const dissents = votes.filter((vote) => vote.dissent);
  if (dissents.length === 0) return null;
  return (
    <div className={styles.dissent}>
      <h4>{t('dissent.title')}</h4>
      {dissents.map((vote) => (
        <div key={vote.seatId}>
          <blockquote>{vote.dissent}</blockquote>
          <p className="small">
            {seats.find((seat) => seat.id === vote.seatId)?.label}, {t(`choice.${vote.choice}`)}
          </p>
        </div>
      ))}
    </div>
  );
}

/** What the one who keeps the minutes may do next. */
function Keeping({ body, resolution }: ResolutionCardProps) {
  const { t } = useTranslation('secretariat');
  const failure = useFailureSentence();
  const [recording, setRecording] = useState(false);
  const close = useResolutionWrite(() => ({
    method: 'post',
    path: `resolutions/${resolution.id}/close`,
    body: {},
  }));
  const move = useResolutionWrite((status: ResolutionView['status']) => ({
    method: 'post',
    path: `resolutions/${resolution.id}/status`,
    body: { status },
  }));
  const error = close.error ?? move.error;
  const occupied = body.sectors
    .flatMap((sector) => sector.seats)
    .filter((seat) => seat.incumbent ?? seat.alternate).length;
  const needed = votesNeeded(occupied, body.settings.quorum);
  return (
    <>
      {resolution.status === 'voting' && (
        <p className="small">
          {t('vote.progress', { voted: resolution.votes.length, seats: occupied, needed })}
        </p>
      )}
      <div className="row">
        {resolution.status === 'voting' && (
          <>
            <Button variant="quiet" size="small" onPress={() => setRecording(true)}>
              {t('vote.record')}
            </Button>
            <Button size="small" isPending={close.isPending} onPress={() => close.mutate(undefined)}>
              {t('vote.close')}
            </Button>
          </>
        )}
        {(['in-progress', 'done', 'withdrawn'] as const)
          .filter((status) => mayMove(resolution.status, status))
          .map((status) => (
            <Button
              key={status}
              variant={status === 'withdrawn' ? 'plain' : 'quiet'}
              size="small"
              isPending={move.isPending}
              onPress={() => move.mutate(status)}
            >
              {t(`move.${status}`)}
            </Button>
          ))}
      </div>
      {error && <ErrorText>{failure(error)}</ErrorText>}
      {recording && (
        <RecordVotesDialog body={body} resolution={resolution} onClose={() => setRecording(false)} />
      )}
    </>
  );
}
