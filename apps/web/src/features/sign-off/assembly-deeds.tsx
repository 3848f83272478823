import { type AssemblePlan, type MovePlan, PlanAssembly } from '@ruta/contracts/plan/plan-publication';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Stamp } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, LinkButton } from '../../shared/design/button.tsx';
import { Dialog } from '../../shared/design/dialog.tsx';
import { ErrorText } from '../../shared/design/field.tsx';
import { toast } from '../../shared/design/toast.tsx';
import { planSignatureAddress } from '../../shared/entity/addresses.ts';
import { useEntity } from '../../shared/entity/entity.ts';
import { http } from '../../shared/http/http.ts';
import { useFailureSentence } from '../../shared/i18n/failure-sentence.ts';
import { useMay } from '../../shared/identity/me.ts';
import { newOpId } from '../../shared/live/op-id.ts';
import { AmendmentFields, type GivenAmendment, noAmendment } from './amendment-fields.tsx';
import { PlanObstacles } from './plan-obstacles.tsx';
import styles from './sign-off.module.css';

type Deed = 'assemble' | 'approve' | 'publish';
const results = { assemble: 'assembled', approve: 'approved', publish: 'published' } as const;
const paths = { assemble: 'assembly', approve: 'approval', publish: 'publication' } as const;
const LEAST_REASON = 10;

/** The next step of the plan, one at a time, and what stands against it. */
export function AssemblyDeeds({ assembly }: { assembly: PlanAssembly }) {
  const { t } = useTranslation('signature');
  const entity = useEntity();
  const mayPublish = useMay('plan.publish', entity.id);
  const [given, setGiven] = useState<GivenAmendment>(noAmendment);
  const [asking, setAsking] = useState(false);
  const deed = useDeed(assembly, given, () => setAsking(false));
  const { current } = assembly;
  const amends = current?.state === 'published' || (current?.version ?? 1) > 1;
  const stale = assembly.obstacles.includes('changed-since');
  const next: Deed =
    !current || current.state === 'published' || stale
      ? 'assemble'
      : current.state === 'assembled'
        ? 'approve'
        : 'publish';
  const against = assembly.obstacles.filter((obstacle) => obstacle !== 'changed-since');
  return (
    <div className={styles.deeds}>
      {assembly.obstacles.length > 0 && <PlanObstacles plan={assembly} />}
      {current?.state === 'assembled' && (
        <LinkButton variant="quiet" wide icon={Stamp} to={planSignatureAddress(entity.slug, assembly.number)}>
          {t('plan.to-signatures')}
        </LinkButton>
      )}
      {mayPublish && next === 'assemble' && amends && against.length === 0 && (
        <AmendmentFields number={assembly.number} given={given} onChange={setGiven} />
      )}
      {mayPublish && (
        <Button
          wide
          isDisabled={
            against.length > 0 || (next === 'assemble' && amends && given.reason.trim().length < LEAST_REASON)
          }
          isPending={deed.isPending}
          onPress={() => (next === 'publish' ? setAsking(true) : deed.mutate(next))}
        >
          {t(
            next === 'assemble'
              ? amends
                ? 'plan.do.amend'
                : stale
                  ? 'plan.do.again'
                  : 'plan.do.assemble'
              : `plan.do.${next}`,
          )}
        </Button>
      )}
      {deed.isError && <ErrorText>{deed.words}</ErrorText>}
      {current?.publishedAt && (
        <Link to="/$entity/plan/$number" params={{ entity: entity.slug, number: String(assembly.number) }}>
          {t('plan.see')}
        </Link>
      )}
      <Dialog
        title={t('plan.confirm-title')}
        isOpen={asking}
        alert
        onClose={() => setAsking(false)}
        actions={
          <>
            <Button variant="quiet" onPress={() => setAsking(false)}>
              {t('cancel')}
            </Button>
            <Button isPending={deed.isPending} onPress={() => deed.mutate('publish')}>
              {t('plan.do.publish')}
            </Button>
          </>
        }
      >
        <p>{t('plan.confirm')}</p>
      </Dialog>
    </div>
  );
}

function useDeed({ number, current }: PlanAssembly, given: GivenAmendment, done: () => void) {
  const { t } = useTranslation('signature');
  const { slug } = useEntity();
  const queries = useQueryClient();
  const failure = useFailureSentence();
  const mutation = useMutation({
    mutationFn: (deed: Deed) => {
      const assemble: AssemblePlan = { ...given, opId: newOpId(), reason: given.reason.trim() };
      const move: MovePlan = { version: current?.version ?? 0, hash: current?.hash ?? '' };
      const body = deed === 'assemble' ? assemble : move;
      return http.post(`/api/entities/${slug}/plans/${number}/${paths[deed]}`, body, PlanAssembly);
    },
    onSuccess: async (_assembly, deed) => {
      await queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey.includes(slug) });
      toast(t(`plan.done.${results[deed]}`));
      done();
    },
  });
  return { ...mutation, words: failure(mutation.error) };
}
