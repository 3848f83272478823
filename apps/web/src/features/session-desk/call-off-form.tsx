import { SessionCall } from '@ruta/contracts/calendar/calendar';
import type { SessionHeader } from '@ruta/contracts/session/http';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { CalendarX } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../shared/design/button.tsx';
import { Dialog } from '../../shared/design/dialog.tsx';
import { ErrorText, TextArea } from '../../shared/design/field.tsx';
import { useEntity } from '../../shared/entity/entity.ts';
import { http } from '../../shared/http/http.ts';
import { useFailureSentence } from '../../shared/i18n/failure-sentence.ts';

/** It does not take place: whoever has a place is told why, and their calendars are cleared. */
export function CallOffForm({ header }: { header: SessionHeader }) {
  const { t } = useTranslation('calendar');
  const { slug } = useEntity();
  const failure = useFailureSentence();
  const client = useQueryClient();
  const [open, setOpen] = useState(false);
  const [reason, setReason] = useState('');
  const callOff = useMutation({
    mutationFn: () =>
      http.post(`/api/entities/${slug}/sessions/${header.id}/call-off`, { reason }, SessionCall),
    onSuccess: () => client.invalidateQueries({ queryKey: ['session', slug] }),
  });
  return (
    <div>
      <Button variant="quiet" icon={CalendarX} onPress={() => setOpen(true)}>
        {t('off.open')}
      </Button>
      <Dialog
        title={t('off.ask', { title: header.title })}
        isOpen={open}
        onClose={() => setOpen(false)}
        actions={
          <Button
            variant="danger"
            isPending={callOff.isPending}
            isDisabled={reason.trim().length < 3}
            onPress={() => callOff.mutate()}
          >
            {t('off.do')}
          </Button>
        }
      >
        <div className="stack">
          <p>{t('off.text')}</p>
          <TextArea label={t('off.reason')} value={reason} onChange={setReason} maxLength={600} />
          {callOff.error && <ErrorText>{failure(callOff.error)}</ErrorText>}
        </div>
      </Dialog>
    </div>
  );
}
