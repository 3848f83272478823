import type { ContributionDetail } from '@ruta/contracts/consultation/contribution';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Card } from '../../shared/design/card.tsx';
import { CopyButton } from '../../shared/design/copy-button.tsx';
import { useEntity } from '../../shared/entity/entity.ts';
import { OwnSignature } from '../../shared/identity/own-signature.tsx';
import { AppealForm } from './appeal-form.tsx';
import { sign } from './consultation-queries.ts';
import styles from './thread.module.css';

/** What only its author sees: the folio, the name it is signed with, and the way to ask for a second look at a moderation. */
export function OwnContribution({ contribution }: { contribution: ContributionDetail }) {
  const { t } = useTranslation('consultation');
  const { slug } = useEntity();
  const queries = useQueryClient();
  const { folio } = contribution;
  const hiddenFor = contribution.ownSignature?.hiddenFor;
  if (!folio && !contribution.mayAppeal && contribution.appeal === 'none') return null;
  return (
    <div className={styles.own}>
      <Card dashed>
        <div className="stack">
          {folio && (
            <div className="row between">
              <p>
                {t('own.folio')} <b className={styles.folio}>{folio}</b>
              </p>
              <span className="no-print">
                <CopyButton text={folio} label={t('receipt.copy')} />
              </span>
            </div>
          )}
          {folio && (
            <OwnSignature
              signature={contribution.ownSignature}
              because={hiddenFor ? t('name-hidden', { reason: t(`reason.${hiddenFor}`) }) : undefined}
              sign={async (signature) => {
                await sign(slug, folio, signature);
                await queries.invalidateQueries({ queryKey: ['contributions', slug] });
              }}
            />
          )}
          {contribution.appeal !== 'none' && <p>{t(`appeal.${contribution.appeal}`)}</p>}
          {contribution.mayAppeal && <AppealForm contribution={contribution} />}
        </div>
      </Card>
    </div>
  );
}
