import type { BodyView } from '@ruta/contracts/secretariat/body';
import { bodyTemplates } from '@ruta/domain/secretariat/body-template';
import { useQuery } from '@tanstack/react-query';
import { UsersRound } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../shared/design/button.tsx';
import { usePageTitle } from '../../shared/design/page-title.ts';
import { EmptyState, ErrorState, Loading } from '../../shared/design/states.tsx';
import { Tabs } from '../../shared/design/tabs.tsx';
import { useEntity } from '../../shared/entity/entity.ts';
import { bodiesQuery } from '../../shared/entity/entity-queries.ts';
import { useFormat } from '../../shared/i18n/format.ts';
import { useMay } from '../../shared/identity/me.ts';
import { Agreements } from './agreements.tsx';
import { BodyForm } from './body-form.tsx';
import { FormalSessions } from './formal-sessions.tsx';
import { InstallationDialog } from './installation-dialog.tsx';
import { InstallationAct } from './installation-act.tsx';
import { Resolutions } from './resolutions.tsx';
import styles from './secretariat.module.css';
import { Seats } from './seats.tsx';
import { Waiting } from './waiting.tsx';

/** The secretariat: what waits for me on top, then what it decided, then who it is. `signOffs`: the plan's own cards. */
export function SecretariatPage({ signOffs }: { signOffs?: ReactNode }) {
  const { t } = useTranslation('secretariat');
  const entity = useEntity();
  const bodies = useQuery(bodiesQuery(entity.slug));
  usePageTitle(`${t('title')}, ${entity.name}`);
  return (
    <div className="wrap">
      <div className={styles.page}>
        <Waiting signOffs={signOffs} />
        {bodies.isPending && <Loading lines={5} height="72px" />}
        {bodies.error && <ErrorState error={bodies.error} onRetry={() => void bodies.refetch()} />}
        {bodies.data?.items.length === 0 && <NoBody />}
        {bodies.data && bodies.data.items.length > 0 && <Bodies bodies={bodies.data.items} />}
      </div>
    </div>
  );
}

function NoBody() {
  const { t } = useTranslation('secretariat');
  const entity = useEntity();
  const mayCreate = useMay('secretariat.set-up', entity.id);
  if (mayCreate)
    return (
      <>
        <h1 className="visually-hidden">{t('title')}</h1>
        <BodyForm />
      </>
    );
  return (
    <EmptyState icon={UsersRound} title={t('none.title')}>
      {t('none.text')}
    </EmptyState>
  );
}

/** Most entities have one; a promoter group may stand beside the secretariat it prepares. */
function Bodies({ bodies }: { bodies: readonly BodyView[] }) {
  const { t } = useTranslation('secretariat');
  const mayCreate = useMay('secretariat.set-up', useEntity().id);
  const [adding, setAdding] = useState(false);
  const [first] = bodies;
  if (!first) return null;
  return (
    <>
      {bodies.length === 1 ? (
        <Body body={first} />
      ) : (
        <Tabs
          label={t('title')}
          tabs={bodies.map((body) => ({ id: body.id, label: body.name, content: <Body body={body} /> }))}
        />
      )}
      {mayCreate &&
        (adding ? <BodyForm onDone={() => setAdding(false)} /> : <AddBody onAdd={() => setAdding(true)} />)}
    </>
  );
}

function AddBody({ onAdd }: { onAdd: () => void }) {
  const { t } = useTranslation('secretariat');
  return (
    <div>
      <Button variant="plain" onPress={onAdd}>
        {t('body.another')}
      </Button>
    </div>
  );
}

function Body({ body }: { body: BodyView }) {
  return (
    <div className={styles.page}>
      <BodyHead body={body} />
      <FormalSessions body={body} />
      <Resolutions body={body} />
      <Seats body={body} />
      <Agreements body={body} />
      <InstallationAct body={body} />
    </div>
  );
}

/** Kinds that are called after how many sectors they have, which may have changed since. */
const countsItsSectors: ReadonlySet<BodyView['kind']> = new Set(['tripartite', 'heptapartite']);

function BodyHead({ body }: { body: BodyView }) {
  const { t } = useTranslation('secretariat');
  const format = useFormat();
  const maySetUp = useMay('secretariat.set-up', useEntity().id);
  const [installing, setInstalling] = useState(false);
  const { installation } = body;
  return (
    <header className={styles.head}>
      <div>
        <p className="eyebrow">
          {countsItsSectors.has(body.kind) && body.sectors.length !== bodyTemplates[body.kind].length
            ? t('kind.of-sectors', { count: body.sectors.length })
            : t(`kind.${body.kind}`)}
        </p>
        <h1 style={{ marginTop: 6 }}>{body.name}</h1>
        <p className="lead" style={{ marginTop: 10 }}>
          {installation
            ? t('installed', { day: format.date(installation.on, 'day-year'), place: installation.place })
            : t('not-installed')}
        </p>
      </div>
      {maySetUp && (
        <Button variant="quiet" onPress={() => setInstalling(true)}>
          {t(installation ? 'install.change' : 'install.go')}
        </Button>
      )}
      {installing && <InstallationDialog body={body} onClose={() => setInstalling(false)} />}
    </header>
  );
}
