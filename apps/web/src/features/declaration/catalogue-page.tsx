import { aimsOf, declarations } from '@ruta/domain/declaration/aims';
import { catalogue, type KnownDeclaration } from '@ruta/domain/declaration/catalogue';
import { useTranslation } from 'react-i18next';
import { useCommitmentWords } from '../../shared/commitment/commitment-words.ts';
import { Card } from '../../shared/design/card.tsx';
import { usePageTitle } from '../../shared/design/page-title.ts';
import { useFormat } from '../../shared/i18n/format.ts';
import styles from './declaration.module.css';

/** The real declarations whose aims commitments serve: when, where, who signed, and what for. */
export function CataloguePage() {
  const { t } = useTranslation('declaration');
  usePageTitle(t('catalogue'));
  return (
    <div className={`wrap ${styles.page}`}>
      <header className={styles.part}>
        <h1>{t('catalogue')}</h1>
        <p className="lead">{t('catalogue-lead')}</p>
      </header>
      {catalogue.map((known) => (
        <Known key={known.id} known={known} />
      ))}
    </div>
  );
}

function Known({ known }: { known: KnownDeclaration }) {
  const { t } = useTranslation('declaration');
  const words = useCommitmentWords();
  const format = useFormat();
  const aims = declarations.find(({ id }) => id === known.id);
  const seats = known.signatories.map((signatory, index) => ({ ...signatory, place: `s${index}` }));
  return (
    <Card as="article">
      <div className={styles.text}>
        <h2>{known.title}</h2>
        <p className="small">
          {known.state} · {known.place}, {format.date(known.on, 'day-year')}
        </p>
        <p>{t('catalogue-body', { body: known.body })}</p>
        <p>
          {known.commitmentsPerPlan === null
            ? t('catalogue-count-none')
            : t('catalogue-count', { count: known.commitmentsPerPlan })}
        </p>
        <h3>{t('aims')}</h3>
        <ul className={styles.aims}>
          {aims && aimsOf(aims).map((aim) => <li key={aim}>{words.aim(aim)}</li>)}
        </ul>
        <h3>{t('signed')}</h3>
        <ul className={styles.signed}>
          {seats.map(({ place, organisation, post, sector, kind }) => (
            <li key={place}>
              <b>{organisation}</b>
              <span className="small">{post}</span>
              <span className="small">
                {t(`sector.${sector}`)}
                {kind === 'witness' && ` · ${t('as.witness')}`}
              </span>
            </li>
          ))}
        </ul>
        <p className="small">{t('catalogue-source', { sections: known.sections.join(', ') })}</p>
      </div>
    </Card>
  );
}
