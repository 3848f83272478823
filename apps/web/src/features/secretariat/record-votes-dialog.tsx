import type { BodyView, Capacity, SeatView } from '@ruta/contracts/secretariat/body';
import type { ResolutionView, VoteChoice } from '@ruta/contracts/secretariat/resolution';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DeedDialog } from '../../shared/design/deed-dialog.tsx';
import { Select } from '../../shared/design/field.tsx';
import styles from './secretariat.module.css';
import { useResolutionWrite } from './secretariat-queries.ts';

interface RecordVotesDialogProps {
  body: BodyView;
  resolution: ResolutionView;
  onClose: () => void;
}

type Cast = { choice: VoteChoice; capacity: Capacity };

/** The votes given in a meeting, as the minutes hold them: seat by seat, by the incumbent or the alternate. */
export function RecordVotesDialog({ body, resolution, onClose }: RecordVotesDialogProps) {
  const { t } = useTranslation('secretariat');
  const [cast, setCast] = useState<ReadonlyMap<string, Cast>>(
    () => new Map(resolution.votes.map(({ seatId, choice, capacity }) => [seatId, { choice, capacity }])),
  );
  const dissents = new Map(resolution.votes.map((vote) => [vote.seatId, vote.dissent]));
  const record = useResolutionWrite(() => ({
    method: 'post',
    path: `resolutions/${resolution.id}/votes`,
    body: {
      votes: [...cast].map(([seatId, vote]) => ({
        seatId,
        ...vote,
        dissent: dissents.get(seatId as never) ?? null,
      })),
    },
  }));
  const seats = body.sectors
    .flatMap((sector) => sector.seats)
    .filter((seat) => seat.incumbent ?? seat.alternate);
  return (
    <DeedDialog
      title={t('record.title', { number: `${resolution.number}/${resolution.year}` })}
      deed={t('record.save')}
      ready={cast.size !== 0}
      write={record}
      onDo={() => record.mutate(undefined, { onSuccess: onClose })}
      onClose={onClose}
      wide
    >
      <p>{t('record.text')}</p>
      <ul className={styles.votes}>
        {seats.map((seat) => (
          <li key={seat.id}>
            <SeatRow
              seat={seat}
              cast={cast.get(seat.id)}
              onCast={(vote) => setCast(new Map(cast).set(seat.id, vote))}
            />
          </li>
        ))}
      </ul>
    </DeedDialog>
  );
}

interface SeatRowProps {
  seat: SeatView;
  cast: Cast | undefined;
  onCast: (vote: Cast) => void;
}

function SeatRow({ seat, cast, onCast }: SeatRowProps) {
  const { t } = useTranslation('secretariat');
  const capacity = cast?.capacity ?? (seat.incumbent ? 'incumbent' : 'alternate');
  return (
    <>
      <div>
        <b>{seat.label}</b>
        <p className="small">{seat[capacity]?.name ?? t('unnamed')}</p>
      </div>
      <Select
        label={t('record.choice')}
        value={cast?.choice ?? ''}
        onChange={(choice) => choice && onCast({ choice: choice as VoteChoice, capacity })}
        choices={[
          { value: '', label: t('record.absent') },
          ...(['for', 'against', 'abstain'] as const).map((value) => ({
            value,
            label: t(`choice.${value}`),
          })),
        ]}
      />
      <Select
        label={t('record.capacity')}
        value={capacity}
        disabled={!cast}
        onChange={(value) => cast && onCast({ ...cast, capacity: value as Capacity })}
        choices={(['incumbent', 'alternate'] as const)
          .filter((value) => seat[value])
          .map((value) => ({ value, label: t(`capacity.${value}`) }))}
      />
    </>
  );
}
