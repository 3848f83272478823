import { MinutesStanding } from '@ruta/contracts/minutes/minutes';
import type { SessionHeader } from '@ruta/contracts/session/http';
import { leavesOf } from '@ruta/domain/minutes/leaves';
import { useQuery } from '@tanstack/react-query';
import { FileText, PencilLine, RotateCcw } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { LinkButton } from '../../shared/design/button.tsx';
import { useEntity } from '../../shared/entity/entity.ts';
import { http } from '../../shared/http/http.ts';
import { useMay } from '../../shared/identity/me.ts';

/** From what the session wrote itself to the minutes that a rapporteur finished and the room approved. */
export function ToMinutes({ header }: { header: SessionHeader }) {
  const { t } = useTranslation('session');
  const { slug, id } = useEntity();
  const writes = useMay('minutes.write', id);
  const standing = useQuery({
    queryKey: ['minutes', slug, header.id, 'standing'],
    queryFn: ({ signal }) =>
      http.get(`/api/entities/${slug}/sessions/${header.id}/minutes/standing`, MinutesStanding, { signal }),
  });
  const published = standing.data?.published;
  const proposed = standing.data?.versions.find(({ proposedAt }) => proposedAt !== null);
  const params = { entity: slug, code: header.code };
  return (
    <>
      <p>{t(`minutes.lead.${leavesOf(header)}`)}</p>
      <div className="row no-print">
        {published ? (
          <LinkButton to="/$entity/sesiones/$code/minuta" params={params} icon={FileText}>
            {t(`minutes.read.${leavesOf(header)}`)}
          </LinkButton>
        ) : (
          proposed && (
            <LinkButton
              to="/$entity/sesiones/$code/minuta"
              params={params}
              search={{ version: proposed.version }}
              icon={FileText}
            >
              {t(`minutes.waiting.${leavesOf(header)}`)}
            </LinkButton>
          )
        )}
        <LinkButton variant="quiet" to="/$entity/sesiones/$code/repeticion" params={params} icon={RotateCcw}>
          {t('minutes.replay')}
        </LinkButton>
        {writes && (
          <LinkButton
            variant="quiet"
            to="/$entity/coordinacion/sesiones/$id/minuta"
            params={{ entity: slug, id: header.id }}
            icon={PencilLine}
          >
            {t(`minutes.write.${leavesOf(header)}`)}
          </LinkButton>
        )}
      </div>
    </>
  );
}
