import { ResolutionId } from '@ruta/contracts/protocol/ids';
import type { RouteView } from '@ruta/contracts/route/route';
import { addDays } from '@ruta/domain/calendar/day';
import { announce } from '@ruta/domain/route/announce';
import { isRefused } from '@ruta/contracts/protocol/refusal';
import { stands } from '@ruta/domain/secretariat/resolve';
import { useQuery } from '@tanstack/react-query';
import { CircleAlert, Megaphone } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, LinkButton } from '../../shared/design/button.tsx';
import { Card, Notice } from '../../shared/design/card.tsx';
import { DeedDialog } from '../../shared/design/deed-dialog.tsx';
import { toast } from '../../shared/design/toast.tsx';
import { useEntity } from '../../shared/entity/entity.ts';
import { useToday } from '../../shared/entity/use-today.ts';
import { useFormat } from '../../shared/i18n/format.ts';
import { useRefusalSentence } from '../../shared/i18n/refusal-sentence.ts';
import styles from './route.module.css';
import { resolutionsQuery, useRouteWrite } from './route-queries.ts';

/** Announcing with the resolution that approves it. What would be refused is said before anybody presses. */
export function AnnounceCard({ route }: { route: RouteView }) {
  const { t } = useTranslation('back-office');
  const { slug } = useEntity();
  const format = useFormat();
  const sentence = useRefusalSentence();
  const [asking, setAsking] = useState(false);
  const resolutions = useQuery(resolutionsQuery(slug, route.bodyId)).data?.items ?? [];
  const about = resolutions.filter((one) => one.subject?.routeId === route.id);
  const adopted = about.find((one) => stands(one.status));
  const voting = about.some((one) => one.status === 'voting');
  const today = useToday();
  const approving = { bodyId: route.bodyId, adopted: true, routeId: route.id };
  const check = announce(route, approving, today);
  return (
    <Card as="section" aria-labelledby="announce">
      <div className={styles.form}>
        <h2 id="announce">{t('announce.title')}</h2>
        <p>
          {t('announce.notice', {
            count: route.settings.noticeDays,
            earliest: format.date(addDays(today, route.settings.noticeDays)),
          })}
        </p>
        {isRefused(check) && (
          <Notice icon={CircleAlert} colour="var(--warn)">
            {sentence(check.refusal)}{' '}
            {check.refusal.detail?.['phase'] && t('announce.which', { phase: check.refusal.detail['phase'] })}
          </Notice>
        )}
        {adopted ? (
          <>
            <p>{t('announce.with', { number: `${adopted.number}/${adopted.year}` })}</p>
            <Button icon={Megaphone} isDisabled={isRefused(check)} onPress={() => setAsking(true)}>
              {t('announce.go')}
            </Button>
          </>
        ) : (
          <>
            <p>{t(voting ? 'announce.voting' : 'announce.no-resolution')}</p>
            <LinkButton variant="quiet" to="/$entity/secretariado" params={{ entity: slug }}>
              {t(voting ? 'announce.to-vote' : 'announce.to-propose')}
            </LinkButton>
          </>
        )}
      </div>
      {asking && adopted && (
        <AnnounceDialog
          route={route}
          resolutionId={ResolutionId.parse(adopted.id)}
          onClose={() => setAsking(false)}
        />
      )}
    </Card>
  );
}

interface AnnounceDialogProps {
  route: RouteView;
  resolutionId: ResolutionId;
  onClose: () => void;
}

function AnnounceDialog({ route, resolutionId, onClose }: AnnounceDialogProps) {
  const { t } = useTranslation('back-office');
  const go = useRouteWrite(() => ({
    method: 'post',
    path: `routes/${route.id}/announce`,
    body: { expectedRev: route.rev, resolutionId },
  }));
  const drafts = route.phases.filter((phase) => phase.state === 'draft').length;
  return (
    <DeedDialog
      title={t('announce.ask')}
      deed={t('announce.go')}
      write={go}
      onDo={() =>
        go.mutate(undefined, {
          onSuccess: () => {
            toast(t('announce.done'));
            onClose();
          },
        })
      }
      onClose={onClose}
      alert
    >
      <p>{t('announce.ask-text', { count: drafts })}</p>
    </DeedDialog>
  );
}
