import { leavesOf } from '@ruta/domain/minutes/leaves';
import { FileText, GitBranch, PencilLine } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { ButtonAnchor, LinkButton } from '../../../shared/design/button.tsx';
import { useConsole } from '../console-context.ts';
import frame from '../console.module.css';
import { RoundSummary } from './round-panel.tsx';

/** Done: where the minutes are, and the votings that still wait to be released. */
export function FinishedPanel() {
  const { t } = useTranslation('console');
  const { session } = useConsole();
  return (
    <div className={`${frame.work} stack`}>
      <h2>{t('finished.title')}</h2>
      {session.header.rehearsal ? <p>{t('finished.rehearsed')}</p> : <AfterIt />}
      {session.view.rounds.map((round) => (
        <RoundSummary key={round.id} round={round} />
      ))}
    </div>
  );
}

/** Where the minutes are written and read; of a rehearsal nothing stays. */
function AfterIt() {
  const { t } = useTranslation('console');
  const { session, entity } = useConsole();
  const leaves = leavesOf(session.header);
  return (
    <>
      <p>{t(`finished.text.${leaves}`)}</p>
      <div className="row">
        <LinkButton
          to="/$entity/coordinacion/sesiones/$id/minuta"
          params={{ entity, id: session.header.id }}
          icon={PencilLine}
        >
          {t(`finished.write.${leaves}`)}
        </LinkButton>
        <ButtonAnchor variant="quiet" href={`/${entity}/sesiones/${session.header.code}`} icon={FileText}>
          {t(`finished.minutes.${leaves}`)}
        </ButtonAnchor>
        <ButtonAnchor
          variant="quiet"
          href={`/${entity}/sesiones/${session.header.code}/entrega`}
          icon={GitBranch}
        >
          {t('finished.hand-over')}
        </ButtonAnchor>
      </div>
    </>
  );
}
