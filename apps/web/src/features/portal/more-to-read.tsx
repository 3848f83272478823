import type { PortalHome } from '@ruta/contracts/portal/portal-home';
import { Link } from '@tanstack/react-router';
import {
  ChartColumn,
  FileText,
  Landmark,
  type LucideIcon,
  MessagesSquare,
  Route,
  ScrollText,
  Signature,
} from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useEntity } from '../../shared/entity/entity.ts';
import styles from './home.module.css';

const places = [
  { key: 'feedback', path: 'retroalimentacion', icon: MessagesSquare },
  { key: 'secretariat', path: 'secretariado', icon: Landmark },
  { key: 'routes', path: 'rutas', icon: Route },
  { key: 'surveys', path: 'encuestas', icon: ChartColumn },
  { key: 'declarations', path: 'declaraciones', icon: Signature },
  { key: 'reports', path: 'informes', icon: FileText },
  { key: 'record', path: 'registro', icon: ScrollText },
] as const satisfies readonly { key: string; path: string; icon: LucideIcon }[];

/** For whoever checks that it is done properly: what the navigation has no room for. */
export function MoreToRead({ home }: { home: PortalHome }) {
  const { t } = useTranslation('portal');
  const { slug } = useEntity();
  const commented = home.commitments.some(({ stage }) => stage === 'feedback');
  return (
    <section className={styles.branches} aria-labelledby="more">
      <h2 id="more">{t('more.title')}</h2>
      <ul className={styles.places}>
        {places
          .filter(({ key }) => key !== 'feedback' || commented)
          .map(({ key, path, icon: Icon }) => (
            <li key={key}>
              <Icon aria-hidden />
              <div>
                <Link to={`/${slug}/${path}`}>{t(`more.${key}`)}</Link>
                <p className="small">{t(`more.${key}-text`)}</p>
              </div>
            </li>
          ))}
      </ul>
    </section>
  );
}
