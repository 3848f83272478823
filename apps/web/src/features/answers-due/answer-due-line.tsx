import type { AnswerDue } from '@ruta/contracts/answers-due/answers-due';
import type { Day } from '@ruta/contracts/protocol/instant';
import { daysBetween } from '@ruta/domain/calendar/day';
import { Clock } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { answerLooks } from '../../shared/answers/answer-looks.ts';
import { LinkButton } from '../../shared/design/button.tsx';
import { Chip } from '../../shared/design/chip.tsx';
import { useEntity } from '../../shared/entity/entity.ts';
import { useFormat } from '../../shared/i18n/format.ts';
import { placeAddress } from './place-address.ts';
import styles from './answers-due.module.css';

/** One thing that waits: what it is, its first words, who owes the answer and how late it is. */
export function AnswerDueLine({ item, today }: { item: AnswerDue; today: Day }) {
  const { t } = useTranslation('back-office');
  const { slug } = useEntity();
  const format = useFormat();
  const { kind, place, about, words, owedBy } = item;
  const number = 'number' in place ? ` ${place.number}` : '';
  const name = t(`owed.kind.${kind}`) + number;
  const who = owedBy.length > 0 ? format.list(owedBy) : t('owed.coordination');
  return (
    <li className={styles.item}>
      <div>
        <p className="row">
          <Chip {...answerLooks[kind]}>{name}</Chip>
          <Due item={item} today={today} />
        </p>
        {about && <p className={styles.about}>{about}</p>}
        {words === null ? (
          <p className="small">{t('owed.erased')}</p>
        ) : (
          <p className={styles.words}>{words}</p>
        )}
        <p className="small">
          {t('owed.owes', { who })} · {t('owed.since', { when: format.relativeDays(item.since) })}
        </p>
      </div>
      <LinkButton
        {...placeAddress(slug, item)}
        variant="quiet"
        size="small"
        aria-label={t('owed.go-of', { what: [name, about].filter(Boolean).join(', ') })}
      >
        {t('owed.go')}
      </LinkButton>
    </li>
  );
}

function Due({ item: { dueOn }, today }: { item: AnswerDue; today: Day }) {
  const { t } = useTranslation('back-office');
  const format = useFormat();
  if (dueOn === null) return null;
  const late = daysBetween(dueOn, today);
  return (
    <Chip icon={Clock} colour={late > 0 ? 'var(--bad)' : 'var(--warn)'}>
      {late > 0 ? t('owed.late', { count: late }) : t('owed.due', { day: format.date(dueOn, 'day-year') })}
    </Chip>
  );
}
