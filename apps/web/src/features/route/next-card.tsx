import { useTranslation } from 'react-i18next';
import { Button } from '../../shared/design/button.tsx';
import { Card } from '../../shared/design/card.tsx';
import styles from './route.module.css';

/** W9: one entity runs plan after plan; the next one's route is prepared while this one is followed up. */
export function NextCard({ onStart }: { onStart: () => void }) {
  const { t } = useTranslation('back-office');
  return (
    <Card as="section" aria-labelledby="next">
      <div className={styles.form}>
        <h2 id="next">{t('next.title')}</h2>
        <p>{t('next.text')}</p>
        <div>
          <Button variant="quiet" size="small" onPress={onStart}>
            {t('next.go')}
          </Button>
        </div>
      </div>
    </Card>
  );
}
