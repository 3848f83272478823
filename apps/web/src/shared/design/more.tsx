import { useTranslation } from 'react-i18next';
import { Button } from './button.tsx';

interface MoreProps {
  hasMore: boolean;
  isLoading: boolean;
  onMore: () => void;
}

/** "Ver más" under a list that comes in pages. */
export function More({ hasMore, isLoading, onMore }: MoreProps) {
  const { t } = useTranslation('shared');
  if (!hasMore) return null;
  return (
    <div className="row" style={{ justifyContent: 'center', marginTop: 'var(--s-5)' }}>
      <Button variant="quiet" isPending={isLoading} onPress={onMore}>
        {t('more')}
      </Button>
    </div>
  );
}
