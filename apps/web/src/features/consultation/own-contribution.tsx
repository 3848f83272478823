import type { ContributionDetail } from '@ruta/contracts/consultation/contribution';
import { useTranslation } from 'react-i18next';
import { Card } from '../../shared/design/card.tsx';
import { CopyButton } from '../../shared/design/copy-button.tsx';
import { AppealForm } from './appeal-form.tsx';
import styles from './thread.module.css';

/** What only its author sees: the folio, and the way to ask for a second look at a moderation. */
export function OwnContribution({ contribution }: { contribution: ContributionDetail }) {
  const { t } = useTranslation('consultation');
  if (!contribution.folio && !contribution.mayAppeal && contribution.appeal === 'none') return null;
  return (
    <div className={styles.own}>
      <Card dashed>
        {contribution.folio && (
          <div className="row between">
            <p>
              {t('own.folio')} <b className={styles.folio}>{contribution.folio}</b>
            </p>
            <span className="no-print">
              <CopyButton text={contribution.folio} label={t('receipt.copy')} />
            </span>
          </div>
        )}
        {contribution.appeal !== 'none' && <p>{t(`appeal.${contribution.appeal}`)}</p>}
        {contribution.mayAppeal && <AppealForm contribution={contribution} />}
      </Card>
    </div>
  );
}
