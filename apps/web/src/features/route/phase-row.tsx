import type { PhaseView } from '@ruta/contracts/route/phase';
import type { RouteView } from '@ruta/contracts/route/route';
import { ArrowDown, ArrowUp, GripVertical, type LucideIcon, Pencil, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../shared/design/button.tsx';
import { Chip, KindChip } from '../../shared/design/chip.tsx';
import { useFormat } from '../../shared/i18n/format.ts';
import { PhaseEditor } from './phase-editor.tsx';
import { PhaseSteps } from './phase-steps.tsx';
import { RemovePhaseDialog } from './remove-phase-dialog.tsx';
import styles from './route.module.css';
import { useRouteWrite } from './route-queries.ts';
import { usePhaseDates } from './use-phase-dates.ts';

interface PhaseRowProps {
  route: RouteView;
  phase: PhaseView;
  mayUp: boolean;
  mayDown: boolean;
  onMove: (by: -1 | 1) => void;
}

export function PhaseRow({ route, phase, ...moving }: PhaseRowProps) {
  return (
    <li className={styles.phase}>
      <Grip phase={phase} {...moving} />
      <PhaseFacts phase={phase} />
      <div className={styles.phaseActions}>
        <PhaseSteps route={route} phase={phase} />
        <PhaseTools route={route} phase={phase} />
      </div>
    </li>
  );
}

type GripProps = Omit<PhaseRowProps, 'route'>;

function Grip({ phase, mayUp, mayDown, onMove }: GripProps) {
  const { t } = useTranslation('back-office');
  const name = { phase: phase.title };
  if (!mayUp && !mayDown) return <div />;
  return (
    <div className={styles.grip}>
      <Arrow icon={ArrowUp} may={mayUp} label={t('route.up', name)} onPress={() => onMove(-1)} />
      {phase.state === 'draft' && (
        <span draggable aria-hidden title={t('route.drag')}>
          <GripVertical />
        </span>
      )}
      <Arrow icon={ArrowDown} may={mayDown} label={t('route.down', name)} onPress={() => onMove(1)} />
    </div>
  );
}

interface ArrowProps {
  icon: LucideIcon;
  may: boolean;
  label: string;
  onPress: () => void;
}

function Arrow({ icon, may, label, onPress }: ArrowProps) {
  if (!may) return <div className={styles.still} />;
  return <Button variant="plain" size="small" round icon={icon} aria-label={label} onPress={onPress} />;
}

function PhaseFacts({ phase }: { phase: PhaseView }) {
  const { t } = useTranslation('back-office');
  const format = useFormat();
  const { when } = usePhaseDates();
  const { counts } = phase;
  const channels = sentence(format.list(phase.channels.map((channel) => t(`channel.${channel}`))));
  return (
    <div>
      <div className={styles.phaseTitle}>
        <KindChip kind={phase.kind} />
        <Chip colour={stateColours[phase.state]}>{t(`state.${phase.state}`)}</Chip>
        {phase.openedEarly && <Chip colour="var(--warn)">{t('route.opened-early')}</Chip>}
      </div>
      <h3 style={{ marginTop: 10 }}>{phase.title}</h3>
      <p className={styles.facts}>
        <span>{when(phase)}</span>
        {channels !== '' ? (
          <span>{channels}</span>
        ) : (
          <span className={styles.missing}>{t('route.no-channel')}</span>
        )}
        <span>{t(`influence.${phase.influence}`)}</span>
        <span>{t(`binding.${phase.binding}`)}</span>
      </p>
      {phase.state !== 'draft' &&
        phase.state !== 'announced' &&
        counts.contributions + counts.pending + counts.unanswered > 0 && (
          <p className={styles.facts}>
            {phase.kind !== 'feedback' && (
              <span>{t('count.contributions', { count: counts.contributions })}</span>
            )}
            {counts.pending > 0 && <span>{t('count.pending', { count: counts.pending })}</span>}
            {counts.withoutTheme > 0 && (
              <span>{t('count.without-theme', { count: counts.withoutTheme })}</span>
            )}
            {counts.unanswered > 0 && <span>{t('count.unanswered', { count: counts.unanswered })}</span>}
          </p>
        )}
    </div>
  );
}

const sentence = (list: string): string => list.charAt(0) + list.slice(1).toLowerCase();

const stateColours = {
  draft: 'var(--ink-2)',
  announced: 'var(--brand)',
  open: 'var(--ok)',
  closed: 'var(--warn)',
  synthesised: 'var(--stl)',
  answered: 'var(--ok)',
} as const satisfies Record<PhaseView['state'], string>;

function PhaseTools({ route, phase }: { route: RouteView; phase: PhaseView }) {
  const { t } = useTranslation('back-office');
  const [open, setOpen] = useState<'edit' | 'remove' | null>(null);
  const edit = useRouteWrite((body: object) => ({
    method: 'put',
    path: `routes/${route.id}/phases/${phase.id}`,
    body: { ...body, expectedRev: route.rev },
  }));
  const editable = phase.state === 'draft' || phase.state === 'announced' || phase.state === 'open';
  if (!editable) return null;
  return (
    <>
      <Button
        variant="plain"
        size="small"
        round
        icon={Pencil}
        aria-label={t('route.edit', { phase: phase.title })}
        onPress={() => setOpen('edit')}
      />
      {phase.state === 'draft' && (
        <Button
          variant="plain"
          size="small"
          round
          icon={Trash2}
          aria-label={t('route.remove', { phase: phase.title })}
          onPress={() => setOpen('remove')}
        />
      )}
      {open === 'edit' && (
        <PhaseEditor
          title={phase.title}
          phase={phase}
          state={phase.state}
          write={edit}
          toBody={(plan, reason) => ({ phase: plan, reason })}
          onClose={() => setOpen(null)}
        />
      )}
      {open === 'remove' && <RemovePhaseDialog route={route} phase={phase} onClose={() => setOpen(null)} />}
    </>
  );
}
