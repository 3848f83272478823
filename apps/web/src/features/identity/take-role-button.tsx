import type { EntitySummary } from '@ruta/contracts/entity/entity';
import type { RoleGrant } from '@ruta/contracts/identity/role-grant';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../shared/design/button.tsx';
import { Dialog } from '../../shared/design/dialog.tsx';
import { ErrorText } from '../../shared/design/field.tsx';
import { toast } from '../../shared/design/toast.tsx';
import { http, Nothing } from '../../shared/http/http.ts';
import { useFailureSentence } from '../../shared/i18n/failure-sentence.ts';
import { meQuery } from '../../shared/identity/me.ts';
import { rolesQuery } from './identity-queries.ts';

interface TakeRoleButtonProps {
  entity: EntitySummary;
  grant: RoleGrant;
  name: string;
}

export function TakeRoleButton({ entity, grant, name }: TakeRoleButtonProps) {
  const { t } = useTranslation('account');
  const queries = useQueryClient();
  const failure = useFailureSentence();
  const [asking, setAsking] = useState(false);
  const role = t(`role.${grant.role}`);
  const taking = useMutation({
    mutationFn: () => http.delete(`/api/entities/${entity.slug}/roles/${grant.id}`, {}, Nothing),
    onSuccess: async () => {
      setAsking(false);
      toast(t('people.taken', { name, role }));
      await queries.invalidateQueries({ queryKey: rolesQuery(entity.slug).queryKey });
      await queries.invalidateQueries({ queryKey: meQuery.queryKey });
    },
  });
  return (
    <>
      <Button
        variant="quiet"
        size="small"
        aria-label={t('people.take-this', { name, role })}
        onPress={() => setAsking(true)}
      >
        {t('people.take')}
      </Button>
      <Dialog
        title={t('people.take-title', { name, role })}
        isOpen={asking}
        onClose={() => setAsking(false)}
        alert
        actions={
          <>
            <Button variant="quiet" onPress={() => setAsking(false)}>
              {t('people.keep')}
            </Button>
            <Button variant="danger" isPending={taking.isPending} onPress={() => taking.mutate()}>
              {t('people.take')}
            </Button>
          </>
        }
      >
        <p>{t('people.take-text')}</p>
        {taking.error && <ErrorText>{failure(taking.error)}</ErrorText>}
      </Dialog>
    </>
  );
}
