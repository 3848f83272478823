import { SessionCall } from '@ruta/contracts/calendar/calendar';
import type { SessionHeader } from '@ruta/contracts/session/http';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { CalendarCheck } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../shared/design/button.tsx';
import { Card } from '../../shared/design/card.tsx';
import { ErrorText } from '../../shared/design/field.tsx';
import { useEntity } from '../../shared/entity/entity.ts';
import { http } from '../../shared/http/http.ts';
import { useFailureSentence } from '../../shared/i18n/failure-sentence.ts';

/** A session that was called off takes place after all. */
export function ReinstateForm({ header }: { header: SessionHeader }) {
  const { t } = useTranslation('calendar');
  const { slug } = useEntity();
  const failure = useFailureSentence();
  const client = useQueryClient();
  const reinstate = useMutation({
    mutationFn: () => http.post(`/api/entities/${slug}/sessions/${header.id}/reinstate`, {}, SessionCall),
    onSuccess: () => client.invalidateQueries({ queryKey: ['session', slug] }),
  });
  return (
    <Card as="section">
      <h2>{t('on.title')}</h2>
      <p>{t('on.text')}</p>
      <Button icon={CalendarCheck} isPending={reinstate.isPending} onPress={() => reinstate.mutate()}>
        {t('on.do')}
      </Button>
      {reinstate.error && <ErrorText>{failure(reinstate.error)}</ErrorText>}
    </Card>
  );
}
