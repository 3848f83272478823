import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ButtonAnchor } from '../../shared/design/button.tsx';
import styles from './home.module.css';

/** On a phone, one button that leads to what is open now, until that is in sight or behind. */
export function StickyInvitation({ target }: { target: string }) {
  const { t } = useTranslation('portal');
  const [needed, setNeeded] = useState(false);
  useEffect(() => {
    const section = document.getElementById(target);
    if (!section) return;
    // All that is above the window counts as seen, so that a leap past the section is told as well.
    const watch = new IntersectionObserver(
      ([seen]) => setNeeded(seen !== undefined && !seen.isIntersecting),
      { rootMargin: '1000000px 0px 0px' },
    );
    watch.observe(section);
    return () => watch.disconnect();
  }, [target]);
  return (
    <div className={styles.sticky} hidden={!needed}>
      <ButtonAnchor href={`#${target}`} wide>
        {t('now.title')}
      </ButtonAnchor>
    </div>
  );
}
