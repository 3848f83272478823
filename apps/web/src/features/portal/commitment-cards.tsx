import type { PortalCommitment } from '@ruta/contracts/portal/portal-home';
import { Link } from '@tanstack/react-router';
import {
  CircleCheckBig,
  Lightbulb,
  MessageSquareText,
  MessagesSquare,
  PencilLine,
  Stamp,
  Vote,
} from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Card } from '../../shared/design/card.tsx';
import { Chip } from '../../shared/design/chip.tsx';
import { MiniLine, stopOfStage } from '../../shared/design/mini-line.tsx';
import { draftAddress } from '../../shared/entity/addresses.ts';
import { useEntity } from '../../shared/entity/entity.ts';
import styles from './home.module.css';

function StageChip({ commitment }: { commitment: PortalCommitment }) {
  const { t } = useTranslation('portal');
  const { stage, live, signatures } = commitment;
  if (stage === 'drafting')
    return (
      <Chip icon={PencilLine} colour="var(--mesa)">
        {t(live ? 'stage.writing-now' : 'stage.drafting')}
      </Chip>
    );
  if (stage === 'feedback')
    return (
      <Chip icon={MessagesSquare} colour="var(--retro)">
        {t('stage.feedback')}
      </Chip>
    );
  if (stage === 'signing')
    return (
      <Chip icon={Stamp} colour="var(--stl)">
        {signatures
          ? t('stage.signing', { count: signatures.seats - signatures.signed, seats: signatures.seats })
          : t('stage.signing-all')}
      </Chip>
    );
  return (
    <Chip icon={CircleCheckBig} colour="var(--seguimiento)">
      {t('stage.approved')}
    </Chip>
  );
}

function Sources({ commitment }: { commitment: PortalCommitment }) {
  const { t } = useTranslation('portal');
  const { contributions, ideas, comments, vote } = commitment;
  return (
    <div className={styles.from}>
      {contributions > 0 && (
        <Chip icon={MessageSquareText} colour="var(--consulta)">
          {t('count.contributions', { count: contributions })}
        </Chip>
      )}
      {ideas > 0 && (
        <Chip icon={Lightbulb} colour="var(--jornada)">
          {t('count.ideas', { count: ideas })}
        </Chip>
      )}
      {vote && (
        <Chip icon={Vote} colour="var(--mesa)">
          {t('stage.vote', { first: vote[0], second: vote[1] })}
        </Chip>
      )}
      {comments > 0 && (
        <Chip icon={MessagesSquare} colour="var(--retro)">
          {t('count.comments', { count: comments })}
        </Chip>
      )}
    </div>
  );
}

/** The commitments of the newest plan as they grow, each with its own five stops. */
export function CommitmentCards({
  commitments,
  target,
}: {
  commitments: readonly PortalCommitment[];
  target: number;
}) {
  const { t } = useTranslation('portal');
  const { slug } = useEntity();
  const shown = commitments.filter((commitment) => commitment.stage !== 'withdrawn');
  return (
    <section id="compromisos" className={styles.branches} aria-labelledby="commitments">
      <div className="row between">
        <h2 id="commitments">{t('commitments.title')}</h2>
        <span className="small">{t('commitments.count', { count: shown.length, target })}</span>
      </div>
      <ul className={styles.cards}>
        {shown.map((commitment) => (
          <li key={commitment.id}>
            <Card as="article">
              <div className={styles.commitment}>
                <MiniLine at={stopOfStage[commitment.stage]} />
                <div>
                  <StageChip commitment={commitment} />
                </div>
                <h3>
                  <Link to={draftAddress(slug, commitment.key)}>{commitment.title}</Link>
                </h3>
                {commitment.summary && <p>{commitment.summary}</p>}
                <Sources commitment={commitment} />
              </div>
            </Card>
          </li>
        ))}
      </ul>
    </section>
  );
}
