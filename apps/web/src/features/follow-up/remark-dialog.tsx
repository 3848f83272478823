import {
  type FollowedCommitment,
  type FollowedMilestone,
  type RemarkKind,
  RemarkView,
  WriteRemark,
} from '@ruta/contracts/follow-up/follow-up';
import type { SeatId } from '@ruta/contracts/protocol/ids';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Checkbox } from '../../shared/design/choice.tsx';
import { DeedDialog } from '../../shared/design/deed-dialog.tsx';
import { Select, TextArea, TextField } from '../../shared/design/field.tsx';
import { toast } from '../../shared/design/toast.tsx';
import { useEntity } from '../../shared/entity/entity.ts';
import { http } from '../../shared/http/http.ts';
import { useFormat } from '../../shared/i18n/format.ts';
import { useActor } from '../../shared/identity/me.ts';
import { usePrivacyGate } from '../../shared/identity/privacy-notice.tsx';
import { SignatureField, signatureOf } from '../../shared/identity/signature-field.tsx';
import { newOpId } from '../../shared/live/op-id.ts';

interface RemarkDialogProps {
  commitment: FollowedCommitment;
  kind: RemarkKind;
  milestone: FollowedMilestone | null;
  onClose: () => void;
}

const LEAST = 10;

/** A question to the responsible, or what is not so; both are owed an answer. */
export function RemarkDialog({ commitment, kind, milestone, onClose }: RemarkDialogProps) {
  const { t } = useTranslation('follow-up');
  const { slug } = useEntity();
  const queries = useQueryClient();
  const format = useFormat();
  const privacy = usePrivacyGate();
  const [opId] = useState(newOpId);
  const [about, setAbout] = useState(milestone?.id ?? '');
  const [text, setText] = useState('');
  const [link, setLink] = useState('');
  const [name, setName] = useState('');
  const seatId = useOwnSeat();
  const [forSeat, setForSeat] = useState(false);
  const given = {
    opId,
    kind,
    milestoneId: about || null,
    text: text.trim(),
    link: link.trim() || null,
    seatId: forSeat ? seatId : null,
    signature: forSeat ? null : signatureOf(name),
  };
  const wrongLink = link.trim() !== '' && !WriteRemark.shape.link.safeParse(given.link).success;
  const send = useMutation({
    mutationFn: () =>
      http.post(`/api/entities/${slug}/commitments/${commitment.id}/remarks`, given, RemarkView),
    onSuccess: async ({ number, dueOn }) => {
      await queries.invalidateQueries({ queryKey: ['plan', slug] });
      toast(t('remark.sent', { number, day: format.date(dueOn, 'day-year') }));
      onClose();
    },
  });
  const submit = async () => {
    if (await privacy.ask()) send.mutate();
  };
  return (
    <DeedDialog
      title={t(`remark.${kind}.title`)}
      deed={t('remark.send')}
      ready={given.text.length >= LEAST && !wrongLink}
      write={send}
      onDo={() => void submit()}
      onClose={onClose}
    >
      <Select
        label={t('remark.about')}
        value={about}
        onChange={setAbout}
        choices={[
          { value: '', label: t('remark.whole') },
          ...commitment.milestones.map(({ id, activity }) => ({ value: id, label: activity })),
        ]}
      />
      <TextArea
        label={t('remark.text')}
        hint={t('remark.hint')}
        value={text}
        onChange={setText}
        maxLength={2000}
        rows={5}
      />
      <TextField
        label={t('remark.link')}
        optional
        type="url"
        value={link}
        onChange={setLink}
        maxLength={500}
        error={wrongLink ? t('report.link-wrong') : undefined}
      />
      {seatId && (
        <Checkbox isSelected={forSeat} onChange={setForSeat}>
          {t('remark.for-seat')}
        </Checkbox>
      )}
      {!forSeat && <SignatureField value={name} onChange={setName} />}
      {privacy.dialog}
    </DeedDialog>
  );
}

/** The seat of this entity's secretariat that whoever is here holds. */
function useOwnSeat(): SeatId | null {
  const { id } = useEntity();
  const actor = useActor();
  if (actor.kind !== 'account') return null;
  return actor.seats.find(({ entityId }) => entityId === id)?.seatId ?? null;
}
