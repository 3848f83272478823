import type { ContributionView } from '@ruta/contracts/consultation/contribution';
import { useMutation } from '@tanstack/react-query';
import { ThumbsUp } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../shared/design/button.tsx';
import { toast } from '../../shared/design/toast.tsx';
import { useEntity } from '../../shared/entity/entity.ts';
import { useFailureSentence } from '../../shared/i18n/failure-sentence.ts';
import { setSupport } from './consultation-queries.ts';
import styles from './contributions.module.css';

/** Shows the wish at once and puts it back, with the reason, where the server refuses. */
export function SupportButton({ contribution }: { contribution: ContributionView }) {
  const { t } = useTranslation('consultation');
  const { slug } = useEntity();
  const failure = useFailureSentence();
  const [state, setState] = useState({ supported: contribution.supported, supports: contribution.supports });
  const { number, mine } = contribution;
  const change = useMutation({
    mutationFn: ({ wanted }: { wanted: boolean }) => setSupport(slug, number ?? 0, wanted),
    onMutate: ({ wanted }) => {
      const before = state;
      setState({ supported: wanted, supports: before.supports + (wanted ? 1 : -1) });
      return before;
    },
    onSuccess: setState,
    onError: (error, _, before) => {
      if (before) setState(before);
      toast(failure(error));
    },
  });
  if (number === null || mine)
    return <span className="small">{t('supports', { count: state.supports })}</span>;
  return (
    <Button
      variant="quiet"
      size="small"
      icon={ThumbsUp}
      aria-pressed={state.supported}
      onPress={() => change.mutate({ wanted: !state.supported })}
    >
      <span className={styles.supportWord}>{t(state.supported ? 'supported' : 'support')}</span>
      <span className="num">{state.supports}</span>
      <span className="visually-hidden">{t('number', { number })}</span>
    </Button>
  );
}
