import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useEntity } from '../shared/entity/entity.ts';
import { currentRouteQuery } from '../shared/entity/entity-queries.ts';
import { useMay } from '../shared/identity/me.ts';

interface WorkPage {
  href: string;
  label: string;
  /** This very address alone, not those below it. */
  exact?: boolean;
}

export interface WorkGroup {
  label: string;
  pages: readonly WorkPage[];
}

/** The pages of the coordination and the secretariat that the one who looks may open, in groups. */
export function useWorkPages(): WorkGroup[] {
  const { t } = useTranslation('back-office');
  const { id, slug } = useEntity();
  const coordinates = useMay('route.coordinate', id);
  const answers = useMay('consultation.answer', id);
  const owes = useMay('answers-due.see', id);
  const enters = useMay('consultation.enter-for-others', id);
  const leads = useMay('session.schedule', id);
  const people = useMay('role.read', id);
  const reports = useMay('report.write', id);
  const keeps = useMay('archive.keep', id);
  const works = coordinates || answers || enters || leads;
  const number = useQuery({ ...currentRouteQuery(slug), enabled: coordinates }).data?.route?.plan.number;
  const at = (path: string) => `/${slug}/${path}`;
  const page = (shown: boolean, href: string, label: string, exact?: boolean) =>
    shown ? [{ href: at(href), label, exact }] : [];
  const groups: WorkGroup[] = [
    {
      label: coordinates ? t('nav.due') : t('nav.owed'),
      pages: [
        ...page(coordinates, 'coordinacion', t('nav.due'), true),
        ...page(owes, 'coordinacion/por-responder', t('nav.owed')),
      ],
    },
    {
      label: t('nav.route'),
      pages: [
        ...page(coordinates, 'coordinacion/ruta', t('nav.phases')),
        ...page(coordinates, 'coordinacion/difusion', t('nav.outreach')),
      ],
    },
    {
      label: t('nav.contributions'),
      pages: [
        ...page(coordinates, 'coordinacion/moderacion', t('nav.moderation')),
        ...page(coordinates, 'coordinacion/temas', t('nav.themes')),
        ...page(coordinates, 'coordinacion/proyectos', t('nav.projects')),
        ...page(answers, 'coordinacion/respuestas', t('nav.answers')),
        ...page(enters, 'coordinacion/captura', t('nav.entry')),
        ...page(enters, 'coordinacion/encuestas', t('nav.surveys')),
      ],
    },
    { label: t('nav.sessions'), pages: page(leads, 'coordinacion/sesiones', t('nav.sessions')) },
    {
      label: t('nav.commitments'),
      pages: [
        ...page(works, 'mesa', t('nav.drafts')),
        ...page(coordinates || answers, 'firma', t('nav.signatures')),
        ...page(coordinates && number !== undefined, `coordinacion/plan/${number}`, t('nav.plan')),
      ],
    },
    {
      label: t('nav.secretariat'),
      pages: [
        ...page(coordinates || answers, 'secretariado', t('nav.secretariat')),
        ...page(reports, 'coordinacion/informes', t('nav.reports')),
        ...page(keeps, 'coordinacion/acervo', t('nav.archive')),
      ],
    },
    { label: t('nav.people'), pages: page(people, 'coordinacion/personas', t('nav.people')) },
  ];
  return groups.filter(({ pages }) => pages.length > 0);
}
