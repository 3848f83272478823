import { useNavigate } from '@tanstack/react-router';
import { ErrorState } from '../../shared/design/states.tsx';
import { useEntity } from '../../shared/entity/entity.ts';
import { RefusedError } from '../../shared/http/failures.ts';
import { useMay, useMe } from '../../shared/identity/me.ts';
import { ScheduleForm } from './schedule-form.tsx';

/** Programming a session, for those who may. */
export function SchedulePage() {
  const { slug, id } = useEntity();
  const navigate = useNavigate();
  const known = useMe();
  const may = useMay('session.schedule', id);
  if (known && !may) {
    return (
      <div className="wrap">
        <ErrorState whole error={new RefusedError({ code: 'policy.not-allowed' }, 403)} />
      </div>
    );
  }
  const back = () => void navigate({ to: '/$entity/coordinacion/sesiones', params: { entity: slug } });
  return <ScheduleForm entity={slug} onScheduled={back} />;
}
