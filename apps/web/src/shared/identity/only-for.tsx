import { granteesOf, type Operation } from '@ruta/domain/policy/policy';
import { ShieldQuestion } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { LinkButton } from '../design/button.tsx';
import { EmptyState, Loading } from '../design/states.tsx';
import { useEntity } from '../entity/entity.ts';
import { useActor, useMay, useMe } from './me.ts';
import { mayTakeCoordination, TakeCoordination } from './take-coordination.tsx';

/** A page that shows only to who may: the others are told so and shown the way in, whatever they came for. */
export function OnlyFor({ operation, children }: { operation: Operation; children: ReactNode }) {
  const { t } = useTranslation('shared');
  const me = useMe();
  const { id } = useEntity();
  const actor = useActor();
  const allowed = useMay(operation, id);
  const mayCoordinate = granteesOf(operation).includes('organiser') && mayTakeCoordination(actor, id);
  if (allowed) return children;
  return (
    <div className="wrap">
      {me === undefined ? (
        <Loading lines={5} height="48px" />
      ) : (
        <EmptyState
          whole
          icon={ShieldQuestion}
          title={t('only-for.title')}
          action={
            mayCoordinate ? (
              <TakeCoordination />
            ) : (
              me.actor.kind !== 'account' && <LinkButton to="/entrar">{t('nav.sign-in')}</LinkButton>
            )
          }
        >
          {!mayCoordinate && t('only-for.text')}
        </EmptyState>
      )}
    </div>
  );
}
