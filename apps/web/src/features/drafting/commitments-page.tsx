import type { CommitmentSummary } from '@ruta/contracts/drafting/commitment';
import { useQuery } from '@tanstack/react-query';
import { FilePenLine, Plus } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, LinkButton } from '../../shared/design/button.tsx';
import { Card } from '../../shared/design/card.tsx';
import { Chip } from '../../shared/design/chip.tsx';
import { MiniLine, stopOfStage } from '../../shared/design/mini-line.tsx';
import { usePageTitle } from '../../shared/design/page-title.ts';
import { EmptyState, ErrorState, Loading } from '../../shared/design/states.tsx';
import {
  assemblyAddress,
  deskAddress,
  draftAddress,
  signatureAddress,
} from '../../shared/entity/addresses.ts';
import { useEntity } from '../../shared/entity/entity.ts';
import { useMay } from '../../shared/identity/me.ts';
import { OwnMentions } from './comments/own-mentions.tsx';
import { commitmentsQuery } from './desk-queries.ts';
import styles from './desk.module.css';
import { StartDialog } from './start-dialog.tsx';

/** Every commitment of the entity, where it stands, and the way to its desk. */
export function CommitmentsPage() {
  const { t } = useTranslation('desk');
  const entity = useEntity();
  const mayStart = useMay('drafting.start', entity.id);
  const mayPublish = useMay('plan.publish', entity.id);
  const [starting, setStarting] = useState(false);
  const commitments = useQuery(commitmentsQuery(entity.slug));
  usePageTitle(t('list.title'));
  const newest = commitments.data?.items[0]?.planNumber;
  return (
    <div className="wrap">
      <header className={styles.head}>
        <div className="row between">
          <h1>{t('list.title')}</h1>
          <div className="row">
            {mayPublish && newest && (
              <LinkButton variant="quiet" to={assemblyAddress(entity.slug, newest)}>
                {t('list.of-plan', { number: newest })}
              </LinkButton>
            )}
            {mayStart && (
              <Button icon={Plus} onPress={() => setStarting(true)}>
                {t('start')}
              </Button>
            )}
          </div>
        </div>
        <p className="lead">{t('list.lead')}</p>
      </header>
      <OwnMentions />
      {commitments.isPending && <Loading lines={5} height="5rem" />}
      {commitments.isError && (
        <ErrorState error={commitments.error} onRetry={() => void commitments.refetch()} />
      )}
      {commitments.data?.items.length === 0 && (
        <EmptyState icon={FilePenLine} title={t('list.none-title')}>
          {t('list.none')}
        </EmptyState>
      )}
      <ul className={styles.list}>
        {commitments.data?.items.map((commitment) => (
          <Card as="li" key={commitment.id}>
            <Item commitment={commitment} />
          </Card>
        ))}
      </ul>
      {starting && <StartDialog onClose={() => setStarting(false)} />}
    </div>
  );
}

function Item({ commitment }: { commitment: CommitmentSummary }) {
  const { t } = useTranslation('desk');
  const { t: c } = useTranslation('commitment');
  const { slug } = useEntity();
  return (
    <div className={styles.item}>
      <div className="row">
        <Chip>{t('list.plan', { number: commitment.planNumber })}</Chip>
        <span className="small">{c(`stage.${commitment.stage}`)}</span>
      </div>
      <h2>
        {commitment.key} {commitment.title}
      </h2>
      <MiniLine at={stopOfStage[commitment.stage]} />
      <div className="row">
        <LinkButton variant="quiet" size="small" to={deskAddress(slug, commitment.key)}>
          {t('list.open')}
        </LinkButton>
        {commitment.feedback && (
          <LinkButton variant="plain" size="small" to={draftAddress(slug, commitment.key)}>
            {t('list.comment')}
          </LinkButton>
        )}
        {commitment.signing && (
          <LinkButton variant="plain" size="small" to={signatureAddress(slug, commitment.key)}>
            {t('list.sign')}
          </LinkButton>
        )}
      </div>
    </div>
  );
}
