import { TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../design/button.tsx';
import styles from './composer.module.css';
import { useComposer } from './composer-context.ts';

/** Before a locked hour: what is left over or missing, and the one press that mends it. */
export function SlackNote({ slackMs }: { slackMs: number }) {
  const { t } = useTranslation('composer');
  const { may, canEvenOut, onEvenOut } = useComposer();
  const count = Math.round(Math.abs(slackMs) / 60_000);
  return (
    <div className={styles.slack} data-over={slackMs < 0}>
      <span>
        {slackMs < 0 && <TriangleAlert aria-hidden />} {t(slackMs < 0 ? 'overlap' : 'gap', { count })}
      </span>
      {may && canEvenOut && (
        <Button variant="plain" size="small" onPress={onEvenOut}>
          {t('even-out')}
        </Button>
      )}
    </div>
  );
}
