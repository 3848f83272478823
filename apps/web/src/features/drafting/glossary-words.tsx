import type { CommitmentForm } from '@ruta/contracts/drafting/commitment-form';
import { clausesOf } from '@ruta/domain/commitment/clauses';
import { glossaryIn } from '@ruta/domain/commitment/glossary';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Details } from '../../shared/design/details.tsx';

/** Words of the page itself, whatever is written on it. */
const ofPage = [
  'commitment',
  'milestone',
  'baseline',
  'target',
  'verification',
  'outcome',
  'counterpart',
  'aims',
  'sdg',
  'proactive',
] as const;

/** What the words of the page mean and those of its text, one press each. */
export function GlossaryWords({ form }: { form: CommitmentForm }) {
  const { t } = useTranslation('glossary');
  const words = useMemo(() => {
    const inText = clausesOf(form).flatMap(({ text }) => glossaryIn(text).map(({ term }) => term));
    return [...new Set([...ofPage, ...inText])];
  }, [form]);
  return (
    <>
      <h2 id="glossary">{t('title')}</h2>
      <p className="small">{t('hint')}</p>
      {words.map((word) => (
        <Details key={word} size="small" summary={t(`word.${word}`)}>
          <p>{t(`means.${word}`)}</p>
        </Details>
      ))}
    </>
  );
}
