import type { CommitmentSubject } from '@ruta/contracts/ballot/ballot';
import { VersionContent } from '@ruta/contracts/drafting/commitment';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { FormView } from '../../shared/commitment/form-view.tsx';
import { ErrorState, Loading } from '../../shared/design/states.tsx';
import { http } from '../../shared/http/http.ts';

interface VersionTextProps {
  entity: string;
  subject: CommitmentSubject;
}

/** The frozen text that is voted on, word for word, with the hash that the vote is bound to. */
export function VersionText({ entity, subject }: VersionTextProps) {
  const { t } = useTranslation('room');
  const { commitmentId, version, hash } = subject;
  const text = useQuery({
    queryKey: ['commitment', commitmentId, 'version', version],
    queryFn: ({ signal }) =>
      http.get(`/api/entities/${entity}/commitments/${commitmentId}/versions/${version}`, VersionContent, {
        signal,
      }),
    staleTime: Infinity,
  });
  if (text.error) return <ErrorState error={text.error} onRetry={() => void text.refetch()} />;
  if (!text.data) return <Loading lines={6} />;
  return (
    <>
      <h3>{text.data.form.title}</h3>
      <FormView form={text.data.form} />
      <p className="small mono" style={{ overflowWrap: 'anywhere' }}>
        {t('text.hash', { hash: hash.match(/.{4}/g)?.join(' ') ?? hash })}
      </p>
    </>
  );
}
