import type { DueItem } from '@ruta/contracts/route/coordination';
import { useQuery } from '@tanstack/react-query';
import {
  CalendarClock,
  CircleCheckBig,
  Layers,
  type LucideIcon,
  Megaphone,
  MessageCircleReply,
  Route as RouteIcon,
  Scale,
  ShieldCheck,
  UsersRound,
} from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { answerLooks } from '../../shared/answers/answer-looks.ts';
import { LinkButton } from '../../shared/design/button.tsx';
import { Card } from '../../shared/design/card.tsx';
import { usePageTitle } from '../../shared/design/page-title.ts';
import { EmptyState, ErrorState, Loading } from '../../shared/design/states.tsx';
import { TransitLine } from '../../shared/design/transit-line.tsx';
import { withColour } from '../../shared/design/with-colour.ts';
import { useEntity } from '../../shared/entity/entity.ts';
import { currentRouteQuery } from '../../shared/entity/entity-queries.ts';
import { useFormat } from '../../shared/i18n/format.ts';
import { OnlyFor } from '../../shared/identity/only-for.tsx';
import styles from './route.module.css';
import { coordinationQuery } from './route-queries.ts';
import { usePhaseDates } from './use-phase-dates.ts';

/** Where the coordination begins its day: the line, and what is due. */
export function CoordinationPage() {
  return (
    <OnlyFor operation="route.coordinate">
      <Coordinating />
    </OnlyFor>
  );
}

function Coordinating() {
  const { t } = useTranslation('back-office');
  const entity = useEntity();
  const route = useQuery(currentRouteQuery(entity.slug)).data?.route;
  const { stations } = usePhaseDates();
  usePageTitle(`${t('due.title')}, ${entity.name}`);
  return (
    <div className="wrap">
      <div className={styles.page}>
        <div>
          <p className="eyebrow">{t('due.eyebrow')}</p>
          <h1>{route?.plan.title ?? entity.name}</h1>
        </div>
        {route && <TransitLine label={t('route.line')} stations={stations(route.phases)} />}
        <Due />
      </div>
    </div>
  );
}

function Due() {
  const { t } = useTranslation('back-office');
  const { slug } = useEntity();
  const coordination = useQuery(coordinationQuery(slug));
  if (coordination.isPending) return <Loading lines={4} height="64px" />;
  if (!coordination.data)
    return <ErrorState error={coordination.error} onRetry={() => void coordination.refetch()} />;
  const { due, today } = coordination.data;
  return (
    <section aria-labelledby="due">
      <h2 id="due">{t('due.heading')}</h2>
      {due.length === 0 ? (
        <Card dashed>
          <EmptyState icon={CircleCheckBig} title={t('due.none-title')}>
            {t('due.none')}
          </EmptyState>
        </Card>
      ) : (
        <ul className={styles.dueList}>
          {due.map((item) => (
            <DueLine key={keyOf(item)} item={item} today={today} />
          ))}
        </ul>
      )}
    </section>
  );
}

function keyOf(item: DueItem): string {
  if ('phaseId' in item) return item.kind + item.phaseId;
  return item.kind === 'answers' ? item.kind + item.of : item.kind;
}

const pages = {
  route: '/$entity/coordinacion/ruta',
  moderation: '/$entity/coordinacion/moderacion',
  themes: '/$entity/coordinacion/temas',
  answers: '/$entity/coordinacion/por-responder',
  surveys: '/$entity/coordinacion/encuestas',
  secretariat: '/$entity/secretariado',
} as const;

interface Look {
  icon: LucideIcon;
  to: (typeof pages)[keyof typeof pages];
  colour: string;
}

const looks: Record<Exclude<DueItem['kind'], 'answers'>, Look> = {
  'no-body': { icon: UsersRound, to: pages.secretariat, colour: 'var(--stl)' },
  'no-route': { icon: RouteIcon, to: pages.route, colour: 'var(--brand)' },
  'route-to-announce': { icon: Megaphone, to: pages.route, colour: 'var(--brand)' },
  'phase-to-open': { icon: CalendarClock, to: pages.route, colour: 'var(--brand)' },
  'phase-to-close': { icon: CalendarClock, to: pages.route, colour: 'var(--warn)' },
  'phase-to-synthesise': { icon: Layers, to: pages.route, colour: 'var(--brand)' },
  'phase-to-answer': { icon: MessageCircleReply, to: pages.route, colour: 'var(--brand)' },
  moderation: { icon: ShieldCheck, to: pages.moderation, colour: 'var(--consulta)' },
  'survey-words': { icon: ShieldCheck, to: pages.surveys, colour: 'var(--encuesta)' },
  appeals: { icon: Scale, to: pages.moderation, colour: 'var(--bad)' },
  'without-theme': { icon: Layers, to: pages.themes, colour: 'var(--consulta)' },
  duties: { icon: UsersRound, to: pages.secretariat, colour: 'var(--stl)' },
};

function DueLine({ item, today }: { item: DueItem; today: string }) {
  const { t } = useTranslation('back-office');
  const { slug } = useEntity();
  const words = useDueWords(today);
  const {
    icon: Icon,
    to,
    colour,
  } = item.kind === 'answers' ? { ...answerLooks[item.of], to: pages.answers } : looks[item.kind];
  const { title, text } = words(item);
  return (
    <li className={styles.due} style={withColour(colour)}>
      <span className={styles.dueIcon}>
        <Icon aria-hidden />
      </span>
      <div>
        <h3>{title}</h3>
        <p>{text}</p>
      </div>
      <LinkButton
        to={to}
        params={{ entity: slug }}
        search={item.kind === 'answers' ? { kind: item.of } : {}}
        variant="quiet"
        size="small"
      >
        {t(`due.go.${item.kind}`)}
      </LinkButton>
    </li>
  );
}

/** A due thing in a heading and a sentence; a number has its noun, a date says how long ago it was. */
function useDueWords(today: string) {
  const { t } = useTranslation('back-office');
  const format = useFormat();
  const noon = (day: string) => Date.parse(`${day}T12:00:00Z`);
  const since = (day: string) => format.relativeDays(noon(day), noon(today));
  return (item: DueItem): { title: string; text: string } => {
    switch (item.kind) {
      case 'no-body':
      case 'no-route':
        return { title: t(`due.${item.kind}`), text: t(`due.text.${item.kind}`) };
      case 'route-to-announce':
        return {
          title: t('due.route-to-announce'),
          text: item.latestDay
            ? t(item.latestDay < today ? 'due.text.announce-late' : 'due.text.announce', {
                latest: format.date(item.latestDay),
                starts: format.date(item.startsOn ?? item.latestDay),
              })
            : t('due.text.announce-undated'),
        };
      case 'phase-to-open':
      case 'phase-to-close':
      case 'phase-to-synthesise':
      case 'phase-to-answer':
        return {
          title: t(`due.${item.kind}`, { phase: item.title }),
          text: t(`due.text.${item.kind}`, { when: since(item.day), day: format.date(item.day) }),
        };
      case 'answers': {
        const oldest = t('due.text.waits', { when: since(item.oldestDay) });
        return {
          title: t(`due.answers.${item.of}`, { count: item.count }),
          text: item.late > 0 ? `${t('due.text.late', { count: item.late })} ${oldest}` : oldest,
        };
      }
      case 'duties':
        return { title: t('due.duties', { count: item.count }), text: t('due.text.duties') };
      default:
        return {
          title: t(`due.${item.kind}`, { count: item.count }),
          text: t('due.text.oldest', { when: since(item.oldestDay) }),
        };
    }
  };
}
