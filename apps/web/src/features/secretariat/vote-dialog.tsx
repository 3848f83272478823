import type { VoteChoice } from '@ruta/contracts/secretariat/resolution';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DeedDialog } from '../../shared/design/deed-dialog.tsx';
import { Select, TextArea } from '../../shared/design/field.tsx';
import { toast } from '../../shared/design/toast.tsx';
import { useEntity } from '../../shared/entity/entity.ts';
import { bodiesQuery } from '../../shared/entity/entity-queries.ts';
import { useActor } from '../../shared/identity/me.ts';
import { useQuery } from '@tanstack/react-query';
import styles from './secretariat.module.css';
import { useResolutionWrite } from './secretariat-queries.ts';

interface VoteDialogProps {
  resolutionId: string;
  number: string;
  choice: VoteChoice;
  onClose: () => void;
}

/** The own seat's vote, with the reasons of who does not agree. It may be changed until the vote is closed. */
export function VoteDialog({ resolutionId, number, choice, onClose }: VoteDialogProps) {
  const { t } = useTranslation('secretariat');
  const seats = useOwnSeats();
  const [chosen, setChosen] = useState<string | null>(null);
  const seatId = chosen ?? seats[0]?.value;
  const [dissent, setDissent] = useState('');
  const vote = useResolutionWrite(() => ({
    method: 'post',
    path: `resolutions/${resolutionId}/vote`,
    body: { seatId, choice, dissent: dissent.trim() || null },
  }));
  const go = () =>
    vote.mutate(undefined, {
      onSuccess: () => {
        toast(t('vote.done', { number }));
        onClose();
      },
    });
  return (
    <DeedDialog
      title={t(`vote.title.${choice}`, { number })}
      deed={t('vote.go')}
      ready={seatId !== undefined}
      write={vote}
      onDo={go}
      onClose={onClose}
    >
      <div className={styles.form}>
        {seats.length > 1 && (
          <Select label={t('vote.seat')} value={seatId ?? ''} onChange={setChosen} choices={seats} />
        )}
        {choice !== 'for' && (
          <TextArea
            label={t('vote.dissent')}
            hint={t('vote.dissent-hint')}
            optional
            value={dissent}
            onChange={setDissent}
            maxLength={2000}
            rows={3}
          />
        )}
        <p className="small">{t('vote.named')}</p>
      </div>
    </DeedDialog>
  );
}

function useOwnSeats(): { value: string; label: string }[] {
  const { slug, id } = useEntity();
  const actor = useActor();
  const bodies = useQuery(bodiesQuery(slug)).data?.items ?? [];
  const all = bodies.flatMap((body) => body.sectors.flatMap((sector) => sector.seats));
  const held = actor.kind === 'account' ? actor.seats.filter((seat) => seat.entityId === id) : [];
  return held.map(({ seatId }) => ({
    value: seatId,
    label: all.find((seat) => seat.id === seatId)?.label ?? '',
  }));
}
