import { useQuery } from '@tanstack/react-query';
import { AtSign } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { LinkButton } from '../../../shared/design/button.tsx';
import { Card } from '../../../shared/design/card.tsx';
import { deskAddress } from '../../../shared/entity/addresses.ts';
import { useEntity } from '../../../shared/entity/entity.ts';
import { useFormat } from '../../../shared/i18n/format.ts';
import { useActor } from '../../../shared/identity/me.ts';
import { mentionsQuery } from '../desk-queries.ts';
import styles from './comments.module.css';

/** Where somebody named the one who looks, and they have not answered or opened it yet. */
export function OwnMentions() {
  const { t } = useTranslation('desk-comments');
  const { slug } = useEntity();
  const actor = useActor();
  const format = useFormat();
  const items = useQuery({ ...mentionsQuery(slug), enabled: actor.kind !== 'visitor' }).data?.items ?? [];
  if (items.length === 0) return null;
  return (
    <ul className={styles.mentions} aria-label={t('mentions')}>
      {items.map(({ threadId, number, key, title, byName, quote, at }) => (
        <Card as="li" key={threadId}>
          <div className={styles.mentioned}>
            <AtSign aria-hidden />
            <div>
              <b>{t('mentioned', { name: byName ?? t('somebody'), key, title })}</b>
              <p className="small">
                {format.date(at, 'day-time')}
                {quote && (
                  <>
                    {' · '}
                    <q>{quote}</q>
                  </>
                )}
              </p>
            </div>
            <LinkButton variant="quiet" size="small" to={`${deskAddress(slug, key)}?comentario=${number}`}>
              {t('mention-open')}
            </LinkButton>
          </div>
        </Card>
      ))}
    </ul>
  );
}
