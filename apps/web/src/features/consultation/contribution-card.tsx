import type { ContributionView } from '@ruta/contracts/consultation/contribution';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Card } from '../../shared/design/card.tsx';
import { Chip } from '../../shared/design/chip.tsx';
import { outcomeLooks } from '../../shared/design/outcomes.ts';
import { useEntity } from '../../shared/entity/entity.ts';
import { useFormat } from '../../shared/i18n/format.ts';
import { useOutcomeWord } from '../../shared/i18n/outcome-word.ts';
import styles from './contributions.module.css';
import { SupportButton } from './support-button.tsx';

export function OutcomeChip({ outcome }: { outcome: ContributionView['outcome'] }) {
  const word = useOutcomeWord();
  const key = outcome ?? 'waiting';
  const look = outcomeLooks[key];
  return (
    <Chip icon={look.icon} colour={look.colour}>
      {word(key)}
    </Chip>
  );
}

export function ContributionText({ contribution }: { contribution: ContributionView }) {
  const { t } = useTranslation('consultation');
  if (contribution.text !== null)
    return <span lang={contribution.language === 'en' ? 'en' : 'es-MX'}>{contribution.text}</span>;
  if (contribution.hiddenFor)
    return <em>{t('hidden', { reason: t(`reason.${contribution.hiddenFor}`) })}</em>;
  return <em>{t('erased')}</em>;
}

const stanceColours = { 'in-favour': 'var(--ok)', objection: 'var(--encuesta)', comment: undefined } as const;

interface AboutProjectProps {
  about: NonNullable<ContributionView['about']>;
  named?: boolean;
}

/** The project it is about, and what it says of it. */
export function AboutProject({ about, named = true }: AboutProjectProps) {
  const { t } = useTranslation('consultation');
  const { slug } = useEntity();
  const { number, title, stance } = about;
  return (
    <p className={styles.meta}>
      <Chip colour={stanceColours[stance]}>{t(`stance.${stance}`)}</Chip>
      {named && (
        <Link to="/$entity/proyectos/$number" params={{ entity: slug, number: String(number) }}>
          {t('about-project', { number, title })}
        </Link>
      )}
    </p>
  );
}

interface ContributionCardProps {
  contribution: ContributionView;
  /** On the page of the project it is about. */
  ofProject?: boolean;
}

/** One contribution in a list: what was said, from where, and what became of it. */
export function ContributionCard({ contribution, ofProject = false }: ContributionCardProps) {
  const { t } = useTranslation('consultation');
  const { slug } = useEntity();
  const format = useFormat();
  const { number, place, theme, about } = contribution;
  return (
    <Card as="article">
      <div className={styles.card}>
        <p className={styles.meta}>
          <Link to="/$entity/aportes/$ref" params={{ entity: slug, ref: String(number ?? contribution.id) }}>
            {t('number', { number })}
          </Link>
          {contribution.signature && <b>{contribution.signature}</b>}
          <span>
            {format.date(contribution.createdAt, 'day-short')}, {t(`channel.${contribution.channel}`)}
            {place && `, ${place.name}`}
          </span>
        </p>
        {about && <AboutProject about={about} named={!ofProject} />}
        <p className={styles.text}>
          <ContributionText contribution={contribution} />
        </p>
        <div className={styles.foot}>
          <OutcomeChip outcome={contribution.outcome} />
          {theme && (
            <Link
              className={styles.theme}
              to="/$entity/temas/$theme"
              params={{ entity: slug, theme: theme.id }}
            >
              {theme.name}
            </Link>
          )}
          <span className={styles.push}>
            <SupportButton contribution={contribution} />
          </span>
        </div>
      </div>
    </Card>
  );
}
