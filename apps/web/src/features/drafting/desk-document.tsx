import type { CommitmentSummary } from '@ruta/contracts/drafting/commitment';
import { UsersRound } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Chip } from '../../shared/design/chip.tsx';
import { ChoiceField } from './choice-field.tsx';
import styles from './desk.module.css';
import { LineField } from './line-field.tsx';
import { MembersField } from './members-field.tsx';
import { ProseSection } from './prose-section.tsx';
import { RowsField } from './rows-field.tsx';
import { WholeLinks } from './whole-links.tsx';

/** The commitment as one page, every part of it a field that several people may write in. */
export function DeskDocument({ commitment }: { commitment: CommitmentSummary }) {
  const { t } = useTranslation('desk');
  const { t: c } = useTranslation('commitment');
  const stage = c(`stage.${commitment.stage}`);
  return (
    <article className={styles.sheet}>
      <Chip icon={UsersRound} colour="var(--mesa)">
        {t('chip', { key: commitment.key, stage })}
      </Chip>
      <LineField name="title" title />
      <WholeLinks />
      <ProseSection name="summary" />
      <ProseSection name="central" />
      <ProseSection name="causes" sub />
      <ProseSection name="effects" sub />
      <div className={styles.lines}>
        <LineField name="population" />
        <LineField name="baseline" />
        <LineField name="baselineSource" />
      </div>
      <ProseSection name="objective" />
      <div className={styles.lines}>
        <LineField name="leadInstitution" />
        <LineField name="leadPost" />
      </div>
      {(['milestones', 'indicators', 'counterparts', 'support', 'budget', 'risks'] as const).map((name) => (
        <RowsField key={name} name={name} />
      ))}
      <section className={styles.section}>
        <h2>{t('serves')}</h2>
        {(['aims', 'values', 'goals'] as const).map((name) => (
          <MembersField key={name} name={name} />
        ))}
        <LineField name="goalsHow" />
        <MembersField name="themes" />
        <div className={styles.lines}>
          <ChoiceField name="kind" />
          <ChoiceField name="licence" />
        </div>
      </section>
    </article>
  );
}
