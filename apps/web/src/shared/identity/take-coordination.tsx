import { RoleGrant, type GrantRole } from '@ruta/contracts/identity/role-grant';
import type { Actor } from '@ruta/contracts/identity/actor';
import type { EntityId } from '@ruta/contracts/protocol/ids';
import { givableRoles } from '@ruta/domain/identity/role-grant';
import { holds } from '@ruta/domain/policy/policy';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { ShieldCheck } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '../design/button.tsx';
import { Notice } from '../design/card.tsx';
import { ErrorText } from '../design/field.tsx';
import { useEntity } from '../entity/entity.ts';
import { http } from '../http/http.ts';
import { useFailureSentence } from '../i18n/failure-sentence.ts';
import { meQuery, useActor } from './me.ts';

/** An administrator keeps the house and has no voice in it, but may give themselves one, like anybody else (I34). */
export const mayTakeCoordination = (actor: Actor, entityId: EntityId): boolean =>
  givableRoles(actor, entityId).includes('organiser') && !holds(actor, 'organiser', entityId);

/** Says to an administrator what keeps them out of the coordination, and takes its role at one press. */
export function TakeCoordination() {
  const { t } = useTranslation('shared');
  const entity = useEntity();
  const actor = useActor();
  const queries = useQueryClient();
  const failure = useFailureSentence();
  const taking = useMutation({
    mutationFn: (to: GrantRole['to']) => {
      const role: GrantRole = { to, role: 'organiser', until: null };
      return http.post(`/api/entities/${entity.slug}/roles`, role, RoleGrant);
    },
    onSuccess: () =>
      Promise.all([
        queries.invalidateQueries({ queryKey: meQuery.queryKey }),
        queries.invalidateQueries({ queryKey: ['roles', entity.slug] }),
      ]),
  });
  if (actor.kind !== 'account' || !mayTakeCoordination(actor, entity.id)) return null;
  const { personId } = actor;
  return (
    <div style={{ maxWidth: '36em', textAlign: 'start' }}>
      <Notice icon={ShieldCheck}>
        <div className="stack">
          <p>{t('take-coordination.text', { entity: entity.name })}</p>
          <div>
            <Button size="small" isPending={taking.isPending} onPress={() => taking.mutate({ personId })}>
              {t('take-coordination.go')}
            </Button>
          </div>
          {taking.error && <ErrorText>{failure(taking.error)}</ErrorText>}
        </div>
      </Notice>
    </div>
  );
}
