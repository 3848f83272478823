import type { CommitmentSummary } from '@ruta/contracts/drafting/commitment';
import { reaches } from '@ruta/domain/drafting/desk-access';
import { useQuery } from '@tanstack/react-query';
import { ArrowLeft, FileDown, History, Redo2, Settings2, Snowflake, Undo2, Waypoints } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { AvatarStack } from '../../shared/design/avatar-stack.tsx';
import { Button, LinkButton } from '../../shared/design/button.tsx';
import { SaveState } from '../../shared/design/save-state.tsx';
import { useEntity } from '../../shared/entity/entity.ts';
import { useFormat } from '../../shared/i18n/format.ts';
import { useMay } from '../../shared/identity/me.ts';
import { useConnection } from '../../shared/live/live.ts';
import { shade } from './desk-context.ts';
import { versionsQuery } from './desk-queries.ts';
import { ModeSwitch } from './mode-switch.tsx';
import styles from './desk.module.css';
import embedded from './room-desk.module.css';
import type { LinkState } from './draft-link.ts';

export type DeskDialog = 'history' | 'freeze' | 'settings' | 'move' | 'files';

interface DeskBarProps {
  commitment: CommitmentSummary;
  state: LinkState;
  open: (dialog: DeskDialog) => void;
  /** Inside a live session there is nowhere to go back to, and the desk is not set up there. */
  inSession: boolean;
  choose: (mode: 'edit' | 'suggest') => void;
  /** Takes back or does again what one did where one stands; null where there is nothing to. */
  step: ((which: 'undo' | 'redo') => void) | null;
  /** A field is being written in: on a phone there is little room beside its keyboard. */
  writing: boolean;
}

/** Head of the desk: where one is, what is saved, who is here, and the next deed. */
export function DeskBar({ commitment, state, open, inSession, choose, step, writing }: DeskBarProps) {
  const { t } = useTranslation('desk');
  const entity = useEntity();
  const mayFreeze = useMay('drafting.freeze', entity.id);
  const mayMove = useMay('drafting.move', entity.id) && !inSession;
  const mayAdmit = useMay('drafting.admit', entity.id) && !inSession;
  const freeze = t(commitment.sessionId ? 'freeze-vote' : 'freeze');
  const standing = commitment.stage !== 'approved' && commitment.stage !== 'withdrawn';
  return (
    <header className={inSession ? embedded.bar : styles.bar} data-writing={writing}>
      {!inSession && (
        <LinkButton
          to="/$entity/mesa"
          params={{ entity: entity.slug }}
          variant="quiet"
          size="small"
          icon={ArrowLeft}
          aria-label={t('back')}
        >
          <span className={styles.backWords}>{t('back')}</span>
        </LinkButton>
      )}
      <div className={styles.saved}>
        <Saved state={state} />
        <SinceVersion commitment={commitment} seq={state.seq} />
      </div>
      <ModeSwitch choose={choose} />
      <People state={state} />
      {step && <Steps step={step} />}
      <div className={styles.deeds}>
        <Button
          variant="quiet"
          size="small"
          icon={History}
          aria-label={t('history')}
          onPress={() => open('history')}
        >
          <span className={styles.wideWords}>{t('history')}</span>
        </Button>
        <Button
          variant="quiet"
          size="small"
          round
          icon={FileDown}
          aria-label={t('files')}
          onPress={() => open('files')}
        />
        {mayAdmit && (
          <Button
            variant="quiet"
            size="small"
            round
            icon={Settings2}
            aria-label={t('settings')}
            onPress={() => open('settings')}
          />
        )}
        {mayMove && (
          <Button
            variant="quiet"
            size="small"
            icon={Waypoints}
            aria-label={t('move')}
            onPress={() => open('move')}
          >
            <span className={styles.wideWords}>{t('move')}</span>
          </Button>
        )}
        {mayFreeze && standing && (
          <Button size="small" icon={Snowflake} aria-label={freeze} onPress={() => open('freeze')}>
            <span className={styles.wideWords}>{freeze}</span>
          </Button>
        )}
      </div>
    </header>
  );
}

/** For hands without keys: a phone has no Ctrl + Z. */
function Steps({ step }: { step: (which: 'undo' | 'redo') => void }) {
  const { t } = useTranslation('desk');
  return (
    <div className={styles.steps}>
      {(['undo', 'redo'] as const).map((which) => (
        <Button
          key={which}
          variant="plain"
          size="small"
          round
          icon={which === 'undo' ? Undo2 : Redo2}
          aria-label={t(`step.${which}`)}
          preventFocusOnPress
          onPress={() => step(which)}
        />
      ))}
    </div>
  );
}

/** Kept here, under way, received; and that work goes on without a connection. */
function Saved({ state }: { state: LinkState }) {
  const { t } = useTranslation('desk');
  const connection = useConnection();
  if (!state.opened) return <span className="small">{t('opening')}</span>;
  if (connection.state === 'offline') return <SaveState state="kept" words={t('kept-title')} />;
  if (!reaches(state.role, 'suggest') && state.saving === 'received')
    return <span className="small">{t(state.role === 'comment' ? 'commenting-only' : 'reading-only')}</span>;
  return <SaveState state={state.saving} />;
}

function SinceVersion({ commitment, seq }: { commitment: CommitmentSummary; seq: number }) {
  const { t } = useTranslation('desk');
  const { slug } = useEntity();
  const latest = useQuery(versionsQuery(slug, commitment.id)).data?.items[0];
  if (!commitment.latest || !latest) return <span className="small">{t('unsaved-version')}</span>;
  const count = Math.max(0, seq - latest.seq);
  return (
    <span className="small">
      {count === 0
        ? t('at-version', { version: latest.version })
        : t('since-version', { version: latest.version, count })}
    </span>
  );
}

function People({ state }: { state: LinkState }) {
  const { t } = useTranslation('desk');
  const format = useFormat();
  const peers = [...state.peers.values()];
  const shown = (state.me && state.why !== 'policy.device-needed' ? [state.me, ...peers] : peers).map(
    (peer) => ({
      key: String(peer.presenceId),
      name: peer.name ?? t('somebody'),
      colour: shade(peer.colour),
    }),
  );
  if (shown.length === 0) return null;
  const label =
    peers.length === 0 ? t('here-alone') : t('here', { people: format.list(shown.map(({ name }) => name)) });
  return <AvatarStack people={shown} label={label} />;
}
