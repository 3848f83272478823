import type { BodyView } from '@ruta/contracts/secretariat/body';
import { useQuery } from '@tanstack/react-query';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../shared/design/button.tsx';
import { ErrorState, Loading } from '../../shared/design/states.tsx';
import { useEntity } from '../../shared/entity/entity.ts';
import { useActor, useMay } from '../../shared/identity/me.ts';
import { ProposeDialog } from './propose-dialog.tsx';
import { ResolutionCard } from './resolution-card.tsx';
import styles from './secretariat.module.css';
import { resolutionsQuery } from './secretariat-queries.ts';

/** What the body decided and is deciding, newest first. */
export function Resolutions({ body }: { body: BodyView }) {
  const { t } = useTranslation('secretariat');
  const { slug, id } = useEntity();
  const resolutions = useQuery(resolutionsQuery(slug, body.id));
  const actor = useActor();
  const coordinates = useMay('secretariat.keep-minutes', id);
  const sits = actor.kind === 'account' && actor.seats.some(({ bodyId }) => bodyId === body.id);
  const mayPropose = useMay('secretariat.propose', id) && (coordinates || sits);
  const [proposing, setProposing] = useState(false);
  const [all, setAll] = useState(false);
  const items = resolutions.data?.items ?? [];
  const shown = all ? items : items.slice(0, 4);
  return (
    <section aria-labelledby={`resolutions-${body.id}`}>
      <div className={styles.head}>
        <h2 id={`resolutions-${body.id}`}>{t('resolutions.title')}</h2>
        {mayPropose && (
          <Button variant="quiet" size="small" icon={Plus} onPress={() => setProposing(true)}>
            {t('resolutions.propose')}
          </Button>
        )}
      </div>
      {resolutions.isPending && <Loading lines={3} height="60px" />}
      {resolutions.error && (
        <ErrorState error={resolutions.error} onRetry={() => void resolutions.refetch()} />
      )}
      {resolutions.data && items.length === 0 && <p className="small">{t('resolutions.none')}</p>}
      <ol className={styles.resolutions}>
        {shown.map((resolution) => (
          <li key={resolution.id}>
            <ResolutionCard body={body} resolution={resolution} />
          </li>
        ))}
      </ol>
      {items.length > shown.length && (
        <Button variant="plain" onPress={() => setAll(true)}>
          {t('resolutions.all', { count: items.length })}
        </Button>
      )}
      {proposing && <ProposeDialog body={body} onClose={() => setProposing(false)} />}
    </section>
  );
}
