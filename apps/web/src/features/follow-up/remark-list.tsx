import { type FollowedCommitment, RemarkView } from '@ruta/contracts/follow-up/follow-up';
import type { Day } from '@ruta/contracts/protocol/instant';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Clock, EyeOff, MessageCircleQuestion, TriangleAlert } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../shared/design/button.tsx';
import { Card } from '../../shared/design/card.tsx';
import { Chip } from '../../shared/design/chip.tsx';
import { ErrorState, Loading } from '../../shared/design/states.tsx';
import { useArrival } from '../../shared/design/use-arrival.ts';
import { useEntity } from '../../shared/entity/entity.ts';
import { http } from '../../shared/http/http.ts';
import { useFormat } from '../../shared/i18n/format.ts';
import { useMay } from '../../shared/identity/me.ts';
import { OwnSignature } from '../../shared/identity/own-signature.tsx';
import { AnswerRemarkDialog } from './answer-remark-dialog.tsx';
import { remarksQuery } from './follow-up-queries.ts';
import styles from './follow-up.module.css';
import { useMayAnswer } from '../../shared/identity/use-may-answer.ts';
import { ModerateRemarkDialog } from './moderate-remark-dialog.tsx';

interface RemarkListProps {
  commitment: FollowedCommitment;
  today: Day;
}

/** Questions and contrary reports with their answers, newest first. */
export function RemarkList({ commitment, today }: RemarkListProps) {
  const { t } = useTranslation('follow-up');
  const { slug } = useEntity();
  const remarks = useQuery(remarksQuery(slug, commitment.key));
  useArrival(remarks.isSuccess);
  if (remarks.isPending) return <Loading lines={3} height="4rem" />;
  if (!remarks.data) return <ErrorState error={remarks.error} onRetry={() => void remarks.refetch()} />;
  if (remarks.data.items.length === 0) return <p className="small">{t('remarks-none')}</p>;
  return (
    <ul className={styles.list}>
      {remarks.data.items.toReversed().map((remark) => (
        <RemarkCard key={remark.id} remark={remark} commitment={commitment} today={today} />
      ))}
    </ul>
  );
}

const looks = {
  question: { icon: MessageCircleQuestion, colour: 'var(--mesa)' },
  contrary: { icon: TriangleAlert, colour: 'var(--bad)' },
} as const;

function RemarkCard({ remark, commitment, today }: RemarkListProps & { remark: RemarkView }) {
  const { t } = useTranslation('follow-up');
  const entity = useEntity();
  const milestone = commitment.milestones.find(({ id }) => id === remark.milestoneId);
  const mayAnswer = useMayAnswer((milestone ?? commitment).seats);
  const mayModerate = useMay('follow-up.moderate', entity.id);
  const [open, setOpen] = useState<'answer' | 'moderate' | 'name' | null>(null);
  const close = () => setOpen(null);
  return (
    <Card as="li">
      <div className={styles.card} id={`remark-${remark.number}`}>
        <p className="row">
          <Chip {...looks[remark.kind]}>
            {t('number', { kind: t(`kind.${remark.kind}`), number: remark.number })}
          </Chip>
          {milestone && <span className="small">{t('on-milestone', { milestone: milestone.activity })}</span>}
        </p>
        <Words remark={remark} />
        {remark.mine && remark.seat === null && remark.text !== null && <Own remark={remark} />}
        <Answer remark={remark} today={today} />
        {(mayAnswer || mayModerate) && (
          <div className="row">
            {mayAnswer && remark.state === 'admitted' && (
              <Button variant="quiet" size="small" onPress={() => setOpen('answer')}>
                {t(remark.answer ? 'answer-again' : 'answer')}
              </Button>
            )}
            {mayModerate && (
              <Button variant="plain" size="small" onPress={() => setOpen('moderate')}>
                {t(remark.state === 'admitted' ? 'hide' : 'show')}
              </Button>
            )}
            {mayModerate && remark.ownSignature && (
              <Button variant="plain" size="small" onPress={() => setOpen('name')}>
                {t(remark.ownSignature.state === 'shown' ? 'hide-name' : 'show-name')}
              </Button>
            )}
          </div>
        )}
      </div>
      {open === 'answer' && <AnswerRemarkDialog remark={remark} onClose={close} />}
      {open === 'moderate' && <ModerateRemarkDialog remark={remark} of="remark" onClose={close} />}
      {open === 'name' && <ModerateRemarkDialog remark={remark} of="name" onClose={close} />}
    </Card>
  );
}

/** The name under what one wrote oneself, to change or take away. */
function Own({ remark }: { remark: RemarkView }) {
  const { t: m } = useTranslation('moderation');
  const { slug } = useEntity();
  const queries = useQueryClient();
  const hiddenFor = remark.ownSignature?.hiddenFor;
  return (
    <OwnSignature
      signature={remark.ownSignature}
      because={hiddenFor ? m('hidden', { reason: m(`reason.${hiddenFor}`) }) : undefined}
      sign={async (signature) => {
        await http.put(`/api/entities/${slug}/remarks/${remark.id}/signature`, { signature }, RemarkView);
        await queries.invalidateQueries({ queryKey: ['plan', slug] });
      }}
    />
  );
}

function Words({ remark }: { remark: RemarkView }) {
  const { t } = useTranslation('follow-up');
  const { t: m } = useTranslation('moderation');
  const format = useFormat();
  const values = {
    name: remark.signature ?? '',
    seat: remark.seat ?? '',
    date: format.date(remark.at, 'day-year'),
  };
  const by = remark.seat
    ? remark.signature
      ? 'by-seat'
      : 'by-seat-only'
    : remark.signature
      ? 'by'
      : 'by-nobody';
  return (
    <>
      {remark.hiddenFor && (
        <p className={styles.hidden}>
          <EyeOff aria-hidden /> {m('hidden', { reason: m(`reason.${remark.hiddenFor}`) })}
        </p>
      )}
      {remark.ownSignature && remark.ownSignature.state !== 'shown' && !remark.mine && (
        <p className="small">{t(`name-${remark.ownSignature.state}`, { name: remark.ownSignature.name })}</p>
      )}
      {remark.text !== null && <p className={styles.words}>{remark.text}</p>}
      {remark.text === null && remark.state === 'admitted' && <p className="small">{t('erased')}</p>}
      {remark.link && (
        <a href={remark.link} target="_blank" rel="noreferrer nofollow ugc">
          {t('link')}
        </a>
      )}
      <p className="small">
        {t(by, values)}
        {remark.mine && ` · ${t('mine')}`}
      </p>
    </>
  );
}

function Answer({ remark: { answer, dueOn, state }, today }: { remark: RemarkView; today: Day }) {
  const { t } = useTranslation('follow-up');
  const format = useFormat();
  if (answer) {
    const values = {
      name: answer.byName ?? '',
      post: answer.byPost,
      date: format.date(answer.at, 'day-year'),
    };
    return (
      <div className={styles.answer}>
        <p>{answer.text}</p>
        <p className="small">
          {t(answer.byName ? 'answer.by' : 'answer.by-post', values)} ·{' '}
          {t('answer.days', { count: answer.days })}
        </p>
      </div>
    );
  }
  if (state === 'hidden') return null;
  const late = Math.round((Date.parse(today) - Date.parse(dueOn)) / 86_400_000);
  return (
    <span>
      <Chip icon={Clock} colour={late > 0 ? 'var(--bad)' : 'var(--warn)'}>
        {late > 0 ? t('due-late', { count: late }) : t('due', { day: format.date(dueOn, 'day-year') })}
      </Chip>
    </span>
  );
}
