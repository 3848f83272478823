import { ProblemList } from '@ruta/contracts/consultation/theme';
import type { SessionHeader } from '@ruta/contracts/session/http';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { GitBranch } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { ButtonAnchor } from '../../shared/design/button.tsx';
import { Card } from '../../shared/design/card.tsx';
import { useEntity } from '../../shared/entity/entity.ts';
import { http } from '../../shared/http/http.ts';
import { useMay } from '../../shared/identity/me.ts';
import styles from './session.module.css';

/** The problem and causes that this session gave its theme; who leads gets the way to hand them over. */
export function HandedOver({ header }: { header: SessionHeader }) {
  const { t } = useTranslation('session');
  const { id, slug } = useEntity();
  const may = useMay('consultation.hand-over', id);
  const problems = useQuery({
    queryKey: ['themes', slug, 'of-session', header.id],
    queryFn: ({ signal }) =>
      http.get(`/api/entities/${slug}/problems?session=${header.id}`, ProblemList, { signal }),
  });
  return (
    <>
      {problems.data?.items.map((problem) => (
        <Card key={problem.id} as="section">
          <p className="eyebrow">{t('chosen.title')}</p>
          <h3 className={styles.question}>{problem.statement}</h3>
          <ul>
            {problem.branches
              .filter(({ kind, chosen }) => kind === 'cause' && chosen)
              .map((cause) => (
                <li key={cause.id}>
                  {cause.text}
                  {cause.points !== null && cause.ofPoints !== null && (
                    <span className="small">
                      {' '}
                      {t('chosen.points', { points: cause.points, of: cause.ofPoints })}
                    </span>
                  )}
                </li>
              ))}
          </ul>
          <p>
            <Link to="/$entity/temas/$theme" params={{ entity: slug, theme: problem.themeId }}>
              {t('chosen.theme')}
            </Link>
          </p>
        </Card>
      ))}
      {may && (
        <div className="no-print">
          <ButtonAnchor variant="quiet" icon={GitBranch} href={`/${slug}/sesiones/${header.code}/entrega`}>
            {t('chosen.hand-over')}
          </ButtonAnchor>
        </div>
      )}
    </>
  );
}
