import { type ApproveCommitment, type SignOffSheet } from '@ruta/contracts/plan/sign-off';
import { CommitmentSummary } from '@ruta/contracts/drafting/commitment';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Stamp } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../shared/design/button.tsx';
import { ErrorText } from '../../shared/design/field.tsx';
import { toast } from '../../shared/design/toast.tsx';
import { useEntity } from '../../shared/entity/entity.ts';
import { http } from '../../shared/http/http.ts';
import { useFailureSentence } from '../../shared/i18n/failure-sentence.ts';
import { useMay } from '../../shared/identity/me.ts';

interface ApproveButtonProps {
  sheet: SignOffSheet;
  signing: NonNullable<SignOffSheet['signing']>;
}

/** The coordination's: approves exactly the version that was signed. */
export function ApproveButton({ sheet, signing }: ApproveButtonProps) {
  const { t } = useTranslation('signature');
  const entity = useEntity();
  const queries = useQueryClient();
  const failure = useFailureSentence();
  const mayApprove = useMay('plan.approve', entity.id);
  const approve = useMutation({
    mutationFn: () => {
      const body: ApproveCommitment = signing;
      const path = `/api/entities/${entity.slug}/commitments/${sheet.commitmentId}/approval`;
      return http.post(path, body, CommitmentSummary);
    },
    onSuccess: async () => {
      await queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey.includes(entity.slug) });
      toast(t('approve.done'));
    },
  });
  if (!mayApprove) return null;
  return (
    <>
      <Button
        icon={Stamp}
        isDisabled={sheet.obstacles.length > 0}
        isPending={approve.isPending}
        onPress={() => approve.mutate()}
      >
        {t('approve')}
      </Button>
      {approve.isError && <ErrorText>{failure(approve.error)}</ErrorText>}
    </>
  );
}
