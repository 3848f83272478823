import { CommitmentSummary, DeskDoor, type SetDesk } from '@ruta/contracts/drafting/commitment';
import { SessionId } from '@ruta/contracts/protocol/ids';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { RadioCards } from '../../shared/design/choice.tsx';
import { DeedDialog } from '../../shared/design/deed-dialog.tsx';
import { Select } from '../../shared/design/field.tsx';
import { toast } from '../../shared/design/toast.tsx';
import { useEntity } from '../../shared/entity/entity.ts';
import { http } from '../../shared/http/http.ts';
import { useFormat } from '../../shared/i18n/format.ts';
import { sessionsQuery } from './desk-queries.ts';
import { DeskRolesForm } from './desk-roles.tsx';

/** Who may write here, and which session's table this is. */
export function SettingsDialog({
  commitment,
  onClose,
}: {
  commitment: CommitmentSummary;
  onClose: () => void;
}) {
  const { t } = useTranslation('desk');
  const { slug } = useEntity();
  const format = useFormat();
  const queries = useQueryClient();
  const sessions = useQuery(sessionsQuery(slug)).data?.items ?? [];
  const [door, setDoor] = useState<DeskDoor>(commitment.door);
  const [session, setSession] = useState<string>(commitment.sessionId ?? '');
  const save = useMutation({
    mutationFn: () => {
      const sessionId = session === '' ? null : SessionId.parse(session);
      const body: SetDesk = { door, sessionId, phaseId: commitment.phaseId };
      return http.put(`/api/entities/${slug}/commitments/${commitment.id}/desk`, body, CommitmentSummary);
    },
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ['drafting', slug] });
      toast(t('settings.saved'));
      onClose();
    },
  });
  return (
    <DeedDialog
      title={t('settings')}
      deed={t('settings.save')}
      write={save}
      onDo={() => save.mutate()}
      onClose={onClose}
    >
      <RadioCards
        label={t('settings.door')}
        value={door}
        onChange={(given) => setDoor(DeskDoor.parse(given))}
        choices={DeskDoor.options.map((value) => ({ value, label: t(`settings.door.${value}`) }))}
      />
      <Select
        label={t('settings.session')}
        value={session}
        onChange={setSession}
        choices={[
          { value: '', label: t('settings.no-session') },
          ...sessions.map(({ id, title, startsAt }) => ({
            value: id,
            label: `${title} · ${format.date(startsAt, 'day-short')}`,
          })),
        ]}
      />
      <DeskRolesForm commitmentId={commitment.id} />
    </DeedDialog>
  );
}
