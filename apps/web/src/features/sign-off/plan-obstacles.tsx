import type { PlanAssembly } from '@ruta/contracts/plan/plan-publication';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { answersAddress, planSignatureAddress } from '../../shared/entity/addresses.ts';
import { useEntity } from '../../shared/entity/entity.ts';
import { useMay } from '../../shared/identity/me.ts';
import { Line } from './sheet-parts.tsx';
import styles from './sign-off.module.css';

type Obstacle = PlanAssembly['obstacles'][number];

const ofSeats: readonly Obstacle[] = [
  'quorum-missing',
  'objections-stand',
  'majority-missing',
  'sector-missing',
];

/** What keeps the plan from its next step, each with the way to where it is mended. */
export function PlanObstacles({ plan }: { plan: Pick<PlanAssembly, 'number' | 'obstacles'> }) {
  const { t } = useTranslation('signature');
  return (
    <ul className={styles.obstacles}>
      {plan.obstacles.map((obstacle) => (
        <Line key={obstacle}>
          {t(`plan.obstacle.${obstacle}`)} <Way obstacle={obstacle} number={plan.number} />
        </Line>
      ))}
      {plan.obstacles.length === 0 && <Line fine>{t('ready')}</Line>}
    </ul>
  );
}

function Way({ obstacle, number }: { obstacle: Obstacle; number: number }) {
  const { t } = useTranslation('signature');
  const { slug, id } = useEntity();
  const answers = useMay('consultation.answer', id);
  if (obstacle === 'contributions-unanswered' && answers)
    return <Link to={answersAddress(slug)}>{t('plan.see-unanswered')}</Link>;
  if (obstacle === 'comments-unanswered')
    return (
      <Link to="/$entity/retroalimentacion" params={{ entity: slug }}>
        {t('plan.see-unanswered')}
      </Link>
    );
  if (ofSeats.includes(obstacle))
    return <Link to={planSignatureAddress(slug, number)}>{t('plan.see-signatures')}</Link>;
  return null;
}
