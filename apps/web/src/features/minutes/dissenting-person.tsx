import { ParticipantId } from '@ruta/contracts/protocol/ids';
import { ParticipantList } from '@ruta/contracts/session/http';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Select } from '../../shared/design/field.tsx';
import { useEntity } from '../../shared/entity/entity.ts';
import { http } from '../../shared/http/http.ts';

interface DissentingPersonProps {
  sessionId: string;
  value: ParticipantId | null;
  onPerson: (person: ParticipantId | null) => void;
}

/** Somebody who took part, by name or number; or nobody by name. */
export function DissentingPerson({ sessionId, value, onPerson }: DissentingPersonProps) {
  const { t } = useTranslation('minutes');
  const { slug } = useEntity();
  const people = useQuery({
    queryKey: ['session', slug, sessionId, 'participants'],
    queryFn: ({ signal }) =>
      http.get(`/api/entities/${slug}/sessions/${sessionId}/participants`, ParticipantList, { signal }),
  });
  const nameOf = ({ name, number }: ParticipantList['items'][number]) =>
    name ?? t('person.number', { number });
  return (
    <Select
      label={t('person')}
      value={value ?? ''}
      onChange={(chosen) => onPerson(ParticipantId.safeParse(chosen).data ?? null)}
      choices={[
        { value: '', label: t('person.unnamed') },
        ...(people.data?.items ?? []).map((person) => ({
          value: person.id,
          label: person.sector ? `${nameOf(person)} · ${person.sector}` : nameOf(person),
        })),
      ]}
    />
  );
}
