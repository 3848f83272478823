import type { BallotSubject } from '@ruta/contracts/ballot/ballot';
import { ProposedMinutes } from '@ruta/contracts/minutes/minutes';
import type { AgendaItem } from '@ruta/contracts/session/agenda';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Select } from '../../../shared/design/field.tsx';
import { http } from '../../../shared/http/http.ts';
import { useConsole } from '../console-context.ts';

interface MinutesPickerProps {
  item: AgendaItem;
  subject: BallotSubject | null;
  onSubject: (subject: BallotSubject | null) => void;
}

/** Minutes that wait for a room's yes, of this session or an earlier one: offered where a ballot has a yes and a no. */
export function MinutesPicker({ item, subject, onSubject }: MinutesPickerProps) {
  const { t } = useTranslation('console');
  const { entity } = useConsole();
  const { content } = item;
  const takesStances =
    content?.kind === 'ballot' &&
    (content.spec.method.method === 'consent' || content.spec.options.some(({ stance }) => stance === 'for'));
  const proposed = useQuery({
    queryKey: ['minutes', entity, 'proposed'],
    queryFn: ({ signal }) =>
      http.get(`/api/entities/${entity}/minutes/proposed`, ProposedMinutes, { signal }),
    enabled: takesStances,
    refetchInterval: 15_000,
  });
  const items = proposed.data?.items ?? [];
  if (!takesStances || items.length === 0) return null;
  return (
    <Select
      label={t('subject.minutes')}
      value={subject?.hash ?? ''}
      onChange={(hash) => {
        const chosen = items.find((each) => each.hash === hash);
        onSubject(
          chosen
            ? {
                kind: 'minutes-version',
                sessionId: chosen.sessionId,
                version: chosen.version,
                hash: chosen.hash,
              }
            : null,
        );
      }}
      choices={[
        { value: '', label: t('subject.no-minutes') },
        ...items.map(({ hash, title, version }) => ({
          value: hash,
          label: t('subject.minutes-version', { title, version }),
        })),
      ]}
    />
  );
}
