import { useTranslation } from 'react-i18next';
import { Details } from '../../shared/design/details.tsx';

const words = [
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

/** What the words of the page mean, one press each. */
export function GlossaryWords() {
  const { t } = useTranslation('glossary');
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
