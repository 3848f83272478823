import { RegistrationList } from '@ruta/contracts/calendar/calendar';
import type { SessionHeader } from '@ruta/contracts/session/http';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Checkbox } from '../../shared/design/choice.tsx';
import { ErrorState, Loading } from '../../shared/design/states.tsx';
import { Table } from '../../shared/design/table.tsx';
import { useEntity } from '../../shared/entity/entity.ts';
import { http, Nothing } from '../../shared/http/http.ts';
import { useFormat } from '../../shared/i18n/format.ts';

/** Who wants to come and who came; whoever has no telephone is checked in here. */
export function RegistrantsList({ header }: { header: SessionHeader }) {
  const { t } = useTranslation('calendar');
  const { slug } = useEntity();
  const format = useFormat();
  const path = `/api/entities/${slug}/sessions/${header.id}/registrations`;
  const queryKey = ['session', slug, 'registrations', header.id];
  const list = useQuery({ queryKey, queryFn: ({ signal }) => http.get(path, RegistrationList, { signal }) });
  const client = useQueryClient();
  const checkIn = useMutation({
    mutationFn: ({ id, attended }: { id: string; attended: boolean }) =>
      http.post(`${path}/${id}/attendance`, { attended }, Nothing),
    onSuccess: () => client.invalidateQueries({ queryKey }),
  });
  if (list.isPending) return <Loading lines={3} />;
  if (!list.data) return <ErrorState error={list.error} onRetry={() => void list.refetch()} />;
  const came = list.data.items.filter(({ attended }) => attended).length;
  const here = list.data.items.filter(({ state }) => state !== 'cancelled');
  return (
    <section className="stack" aria-labelledby="registrants">
      <h2 id="registrants">{t('list.title')}</h2>
      {here.length === 0 ? (
        <p>{t('list.none')}</p>
      ) : (
        <>
          <p>{t('list.came', { came, walkIns: list.data.walkIns })}</p>
          <Table
            caption={t('list.title')}
            captionHidden
            rows={here}
            rowKey={({ id }) => id}
            columns={[
              {
                key: 'who',
                head: t('list.who'),
                cell: ({ name, email }) => name ?? email ?? t('list.removed'),
              },
              { key: 'email', head: t('list.email'), cell: ({ email }) => email ?? '' },
              { key: 'state', head: t('list.state'), cell: ({ state }) => t(`state.${state}`) },
              { key: 'mode', head: t('list.mode'), cell: ({ mode }) => t(`mode.${mode}`) },
              { key: 'at', head: t('list.at'), cell: ({ at }) => format.date(at, 'day-time') },
              {
                key: 'attended',
                head: t('list.attended'),
                cell: ({ id, attended, name, email }) => (
                  <Checkbox
                    isSelected={attended}
                    onChange={(value) => checkIn.mutate({ id, attended: value })}
                  >
                    <span className="visually-hidden">{t('list.mark', { who: name ?? email ?? '' })}</span>
                  </Checkbox>
                ),
              },
            ]}
          />
        </>
      )}
    </section>
  );
}
