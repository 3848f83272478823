import type { MinutesStanding } from '@ruta/contracts/minutes/minutes';
import type { SessionHeader } from '@ruta/contracts/session/http';
import { BadgeCheck, FileText, Globe, Megaphone } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, LinkButton } from '../../shared/design/button.tsx';
import { ErrorText } from '../../shared/design/field.tsx';
import { DocumentFiles, printedFormats } from '../../shared/document/document-files.tsx';
import { useEntity } from '../../shared/entity/entity.ts';
import { useFailureSentence } from '../../shared/i18n/failure-sentence.ts';
import { useFormat } from '../../shared/i18n/format.ts';
import { ApprovalDialog } from './approval-dialog.tsx';
import { documentSearch, useMinutesDeed } from './minutes-queries.ts';
import styles from './minutes.module.css';
import { Signers } from './signing-panel.tsx';

interface StandingPanelProps {
  header: SessionHeader;
  standing: MinutesStanding;
  /** Something is written that is in no version yet. */
  dirty: boolean;
  address: string;
}

/** Where the minutes stand, the next step, and the versions. */
export function StandingPanel({ header, standing, dirty, address }: StandingPanelProps) {
  const { t } = useTranslation('minutes');
  const { slug } = useEntity();
  const format = useFormat();
  const [newest] = standing.versions;
  const { state, approval, published } = standing;
  return (
    <section className={styles.panel} aria-labelledby="standing">
      <h2 id="standing">{t('standing.title')}</h2>
      <p>
        {t(`standing.${state === 'proposed' && standing.signing ? 'signing' : state}`, {
          version: newest?.version ?? 0,
          approved: approval?.version ?? 0,
        })}{' '}
        {approval?.votes && t('standing.votes', { ...approval.votes })}
      </p>
      {published && (
        <p className="small">
          {t('standing.published', {
            version: published.version,
            date: format.date(published.at, 'day-time'),
          })}
        </p>
      )}
      <NextStep header={header} standing={standing} dirty={dirty} />
      {standing.signing && newest && newest.proposedAt !== null && (
        <Signers signing={standing.signing} version={newest.version} />
      )}
      {newest && (
        <>
          <LinkButton
            variant="quiet"
            size="small"
            icon={FileText}
            to="/$entity/sesiones/$code/minuta"
            params={{ entity: slug, code: header.code }}
            search={{ version: newest.version }}
          >
            {t('standing.read', { version: newest.version })}
          </LinkButton>
          <DocumentFiles
            formats={printedFormats}
            address={(file) =>
              `${address}/document/${file}${documentSearch(header.language, newest.version)}`
            }
          />
          <ol className={styles.versions} reversed aria-label={t('standing.versions')}>
            {standing.versions.map(({ version, at, by, hash }) => (
              <li key={version}>
                <b>{t('standing.version', { version })}</b> {format.date(at, 'day-time')}
                {by && ` · ${by}`}
                <br />
                <code>{hash.slice(0, 16)}</code>
              </li>
            ))}
          </ol>
        </>
      )}
    </section>
  );
}

function NextStep({ header, standing, dirty }: Omit<StandingPanelProps, 'address'>) {
  const { t } = useTranslation('minutes');
  const { slug } = useEntity();
  const failure = useFailureSentence();
  const deed = useMinutesDeed(slug, header.id);
  const [approving, setApproving] = useState(false);
  const [newest] = standing.versions;
  if (!newest) return null;
  if (dirty) return <p className="small">{t('standing.save-first')}</p>;
  const named = { version: newest.version, hash: newest.hash };
  const proposed = newest.proposedAt !== null;
  const isPublished = standing.published?.version === newest.version;
  return (
    <div className="stack">
      {!proposed && (
        <Button
          icon={Megaphone}
          isPending={deed.isPending}
          onPress={() => deed.mutate({ what: 'proposal', body: named })}
        >
          {t('step.propose')}
        </Button>
      )}
      {proposed && standing.signing && standing.state !== 'approved' && (
        <p className="small">{t('step.sign')}</p>
      )}
      {proposed && !standing.signing && standing.state !== 'approved' && standing.state !== 'rejected' && (
        <>
          <p className="small">{t('step.vote')}</p>
          <Button icon={BadgeCheck} onPress={() => setApproving(true)}>
            {t('step.approve')}
          </Button>
        </>
      )}
      {standing.state === 'approved' && !isPublished && (
        <Button
          icon={Globe}
          isPending={deed.isPending}
          onPress={() => deed.mutate({ what: 'publication', body: named })}
        >
          {t('step.publish')}
        </Button>
      )}
      {deed.error && <ErrorText>{failure(deed.error)}</ErrorText>}
      {approving && (
        <ApprovalDialog sessionId={header.id} named={named} onClose={() => setApproving(false)} />
      )}
    </div>
  );
}
