import type { MinutesSubject } from '@ruta/contracts/ballot/ballot';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ErrorState, Loading } from '../design/states.tsx';
import { DocumentView } from '../document/document-view.tsx';
import { minutesDocumentQuery } from './minutes-subject.ts';

/** The minutes that are voted on, whole, with the hash that the vote is bound to. */
export function MinutesText({ entity, subject }: { entity: string; subject: MinutesSubject }) {
  const { t, i18n } = useTranslation('minutes');
  const text = useQuery(minutesDocumentQuery(entity, subject, i18n.language));
  if (text.error) return <ErrorState error={text.error} onRetry={() => void text.refetch()} />;
  if (!text.data) return <Loading lines={6} />;
  return (
    <>
      <h3>{text.data.document.title}</h3>
      <DocumentView blocks={text.data.document.blocks} />
      <p className="small mono" style={{ overflowWrap: 'anywhere' }}>
        {t('subject.hash', { hash: subject.hash.match(/.{4}/g)?.join(' ') ?? subject.hash })}
      </p>
    </>
  );
}
