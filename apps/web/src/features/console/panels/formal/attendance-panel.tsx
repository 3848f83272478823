import { Capacity } from '@ruta/contracts/secretariat/body';
import type { RollSeat } from '@ruta/contracts/formal/roll';
import type { AssistedSeat } from '@ruta/contracts/session/http';
import { ParticipantCard } from '@ruta/contracts/session/participant';
import { quorumOf, rollOf } from '@ruta/domain/formal/quorum';
import { useMutation, useQuery } from '@tanstack/react-query';
import { LogOut, UserPlus } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../../shared/design/button.tsx';
import { RadioCards } from '../../../../shared/design/choice.tsx';
import { Dialog } from '../../../../shared/design/dialog.tsx';
import { TextField } from '../../../../shared/design/field.tsx';
import { toast } from '../../../../shared/design/toast.tsx';
import { bodiesQuery } from '../../../../shared/entity/entity-queries.ts';
import { http } from '../../../../shared/http/http.ts';
import { useFailureSentence } from '../../../../shared/i18n/failure-sentence.ts';
import { useFormat } from '../../../../shared/i18n/format.ts';
import { newOpId } from '../../../../shared/live/op-id.ts';
import { officeOf } from '../../../../shared/session/formal/formal-reading.ts';
import { QuorumLine } from '../../../../shared/session/formal/quorum-line.tsx';
import { SeatRoll } from '../../../../shared/session/formal/seat-roll.tsx';
import { usePersonName } from '../../../../shared/session/use-person-name.ts';
import { useConsole } from '../../console-context.ts';
import { usePeople } from '../../use-people.ts';

/** The roll as the secretary keeps it: members sit by their phones, who has none is put into the seat here. */
export function AttendancePanel() {
  const { t } = useTranslation('formal');
  const { session, lead } = useConsole();
  const nameOf = usePersonName(session.names);
  const [seating, setSeating] = useState<RollSeat | null>(null);
  const roll = rollOf(session.view);
  if (!roll) return <p>{t('roll.none')}</p>;
  const may = session.mayLead && session.fresh && session.view.run.status !== 'finished';
  return (
    <>
      <QuorumLine roll={roll} />
      <SecondCall />
      <SeatRoll
        roll={roll}
        nameOf={nameOf}
        tools={(seat) =>
          seat.sitting ? (
            <Button
              variant="plain"
              size="small"
              icon={LogOut}
              isDisabled={!may}
              aria-label={t('roll.clear-seat', { seat: officeOf(seat) })}
              onPress={() => void lead.send({ type: 'roll.clear', itemId: roll.id, seatId: seat.id })}
            >
              {t('roll.clear')}
            </Button>
          ) : (
            <Button
              variant="quiet"
              size="small"
              icon={UserPlus}
              isDisabled={!may}
              aria-label={t('roll.seat-somebody', { seat: officeOf(seat) })}
              onPress={() => setSeating(seat)}
            >
              {t('roll.seat')}
            </Button>
          )
        }
      />
      {seating && <SeatDialog seat={seating} onClose={() => setSeating(null)} />}
    </>
  );
}

/** Offered once there is nobody to wait for at the first call. */
function SecondCall() {
  const { t } = useTranslation('formal');
  const format = useFormat();
  const { session, lead, leading, now } = useConsole();
  const roll = rollOf(session.view);
  if (!roll || roll.call === 2 || roll.secondCallAt === null || quorumOf(roll).met) return null;
  const early = now < roll.secondCallAt;
  return (
    <div className="row">
      <Button
        variant="quiet"
        isDisabled={!leading || early}
        onPress={() => void lead.lead({ type: 'roll.second-call', itemId: roll.id })}
      >
        {t('roll.second-call')}
      </Button>
      {early && (
        <span className="small">{t('roll.second-at', { time: format.date(roll.secondCallAt, 'time') })}</span>
      )}
    </div>
  );
}

/** Somebody who is here without a phone takes a seat: they vote through the assisted seats of this console. */
function SeatDialog({ seat, onClose }: { seat: RollSeat; onClose: () => void }) {
  const { t } = useTranslation('formal');
  const { session, lead, entity } = useConsole();
  const failure = useFailureSentence();
  const { path } = usePeople();
  const bodies = useQuery(bodiesQuery(entity));
  const held = bodies.data?.items
    .flatMap(({ sectors }) => sectors.flatMap(({ seats }) => seats))
    .find(({ id }) => id === seat.id);
  const [capacity, setCapacity] = useState<Capacity>('incumbent');
  const [typed, setTyped] = useState<string | null>(null);
  const name = typed ?? held?.[capacity]?.name ?? '';
  const sit = useMutation({
    mutationFn: async () => {
      const wanted: AssistedSeat = { opId: newOpId(), name: name.trim().slice(0, 60) || null };
      const card = await http.post(path, wanted, ParticipantCard);
      const itemId = rollOf(session.view)?.id;
      if (itemId)
        await lead.send({ type: 'roll.seat', itemId, seatId: seat.id, participantId: card.id, capacity });
    },
    onSuccess: onClose,
    onError: (error) => toast(failure(error)),
  });
  return (
    <Dialog
      title={officeOf(seat)}
      isOpen
      onClose={onClose}
      actions={
        <Button isPending={sit.isPending} onPress={() => sit.mutate()}>
          {t('roll.seat-go')}
        </Button>
      }
    >
      <div className="stack">
        <p>{t('roll.seat-text')}</p>
        <RadioCards
          label={t('roll.capacity')}
          value={capacity}
          onChange={(value) => {
            setCapacity(Capacity.parse(value));
            setTyped(null);
          }}
          choices={Capacity.options.map((value) => ({ value, label: t(`capacity.${value}`) }))}
        />
        <TextField label={t('roll.name')} value={name} onChange={setTyped} maxLength={60} />
      </div>
    </Dialog>
  );
}
