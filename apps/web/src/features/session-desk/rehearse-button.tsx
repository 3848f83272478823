import { SessionHeader, type Rehearse } from '@ruta/contracts/session/http';
import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Drama } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../shared/design/button.tsx';
import { Dialog } from '../../shared/design/dialog.tsx';
import { http } from '../../shared/http/http.ts';
import { useFailureSentence } from '../../shared/i18n/failure-sentence.ts';
import { newOpId } from '../../shared/live/op-id.ts';
import { NumberField } from '../../shared/session/agenda/number-field.tsx';

interface RehearseButtonProps {
  session: SessionHeader;
  entity: string;
}

/** Trying a session out with people who do not exist, before those who do are there. */
export function RehearseButton({ session, entity }: RehearseButtonProps) {
  const { t } = useTranslation('console');
  const navigate = useNavigate();
  const failure = useFailureSentence();
  const [open, setOpen] = useState(false);
  const [people, setPeople] = useState(16);
  const begin = useMutation({
    mutationFn: (body: Rehearse) =>
      http.post(`/api/entities/${entity}/sessions/${session.id}/rehearsal`, body, SessionHeader),
    onSuccess: ({ id }) => void navigate({ to: '/$entity/sesiones/$id/consola', params: { entity, id } }),
  });
  return (
    <>
      <Button variant="plain" size="small" icon={Drama} onPress={() => setOpen(true)}>
        {t('rehearsal.open')}
      </Button>
      <Dialog
        title={t('rehearsal.title', { title: session.title })}
        isOpen={open}
        onClose={() => setOpen(false)}
        actions={
          <Button isPending={begin.isPending} onPress={() => begin.mutate({ opId: newOpId(), people })}>
            {t('rehearsal.begin')}
          </Button>
        }
      >
        <p>{t('rehearsal.text')}</p>
        <NumberField label={t('rehearsal.people')} value={people} min={0} max={300} onValue={setPeople} />
        <p role="alert">{begin.error ? failure(begin.error) : ''}</p>
      </Dialog>
    </>
  );
}
