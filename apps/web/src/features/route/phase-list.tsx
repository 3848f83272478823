import type { PhaseId } from '@ruta/contracts/protocol/ids';
import type { PhasePlan, PhaseView } from '@ruta/contracts/route/phase';
import type { RouteView } from '@ruta/contracts/route/route';
import { addDays } from '@ruta/domain/calendar/day';
import { Plus } from 'lucide-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../shared/design/button.tsx';
import { toast } from '../../shared/design/toast.tsx';
import { useFailureSentence } from '../../shared/i18n/failure-sentence.ts';
import { newOpId } from '../../shared/live/op-id.ts';
import { emptyPhase } from './empty-phase.ts';
import { PhaseEditor } from './phase-editor.tsx';
import { PhaseRow } from './phase-row.tsx';
import styles from './route.module.css';
import { useRouteWrite } from './route-queries.ts';
import { useDragOrder } from './use-drag-order.ts';

/** The phases in their order: dragged, or moved with buttons, or from the keyboard. */
export function PhaseList({ route }: { route: RouteView }) {
  const { t } = useTranslation('back-office');
  const [adding, setAdding] = useState(false);
  const list = useRef<HTMLOListElement>(null);
  const move = useMove(route);
  useDragOrder(list, move);
  const add = useRouteWrite(({ phase, opId }: { phase: PhasePlan; opId: string }) => ({
    method: 'post',
    path: `routes/${route.id}/phases`,
    body: { expectedRev: route.rev, opId, at: route.phases.length, phase },
  }));
  const last = route.phases.at(-1);
  return (
    <section aria-labelledby="phases">
      <div className={styles.head} style={{ marginBottom: 14 }}>
        <h2 id="phases">{t('route.phases')}</h2>
        <Button variant="quiet" size="small" icon={Plus} onPress={() => setAdding(true)}>
          {t('route.add')}
        </Button>
      </div>
      <ol ref={list} className={styles.phases}>
        {route.phases.map((phase, at) => (
          <PhaseRow
            key={phase.id}
            route={route}
            phase={phase}
            mayUp={mayMove(route.phases, at, at - 1)}
            mayDown={mayMove(route.phases, at, at + 1)}
            onMove={(by) => move(at, at + by)}
          />
        ))}
      </ol>
      {route.phases.length === 0 && <p className="small">{t('route.no-phases')}</p>}
      {adding && (
        <PhaseEditor
          title={t('route.add')}
          phase={emptyPhase(last ? addDays(last.closesOn, 7) : null)}
          write={add}
          toBody={(phase) => ({ phase, opId: newOpId() })}
          onClose={() => setAdding(false)}
        />
      )}
    </section>
  );
}

/** What was announced keeps its order, so two announced phases never pass each other. */
function mayMove(phases: readonly PhaseView[], from: number, to: number): boolean {
  const [moved, other] = [phases[from], phases[to]];
  return Boolean(moved && other) && (moved?.state === 'draft' || other?.state === 'draft');
}

function useMove(route: RouteView) {
  const { t } = useTranslation('back-office');
  const failure = useFailureSentence();
  const order = useRouteWrite((phaseIds: PhaseId[]) => ({
    method: 'put',
    path: `routes/${route.id}/order`,
    body: { expectedRev: route.rev, phaseIds },
  }));
  return (from: number, to: number) => {
    const phases = [...route.phases];
    const [moved] = phases.splice(from, 1);
    if (!moved || from === to || order.isPending) return;
    phases.splice(to, 0, moved);
    order.mutate(
      phases.map((phase) => phase.id),
      {
        onSuccess: () => toast(t('route.moved', { phase: moved.title, place: to + 1, total: phases.length })),
        onError: (error) => toast(failure(error)),
      },
    );
  };
}
