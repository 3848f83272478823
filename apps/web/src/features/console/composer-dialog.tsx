import type { SessionCommand } from '@ruta/contracts/session/command';
import { progressOf } from '@ruta/domain/session/plan-times';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../shared/design/dialog.tsx';
import { asDraft } from '../../shared/session/agenda/agenda-draft.ts';
import { AgendaComposer } from '../../shared/session/agenda/agenda-composer.tsx';
import type { AgendaChanges } from '../../shared/session/agenda/composer-context.ts';
import { useConsole } from './console-context.ts';

/** The whole agenda at once, while it runs: dragged, locked and evened out; what was started stays. */
export function ComposerDialog({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  const { t } = useTranslation('console');
  return (
    <Dialog title={t('run.compose')} isOpen={isOpen} onClose={onClose} wide>
      <Composing />
    </Dialog>
  );
}

function Composing() {
  const { session, lead, leading, entity, now } = useConsole();
  const { run } = session.view;
  const progress = progressOf(run, session.header.startsAt, now);
  const give = (command: SessionCommand) => void lead.lead(command);
  const entries = run.items.flatMap((item) => {
    const draft = asDraft(item);
    const driftMs = run.status === 'scheduled' ? undefined : progress.get(item.id)?.driftMs;
    return draft ? [{ draft, begun: item.startedAt !== null, driftMs }] : [];
  });
  const changes: AgendaChanges = {
    add: (item, after) => give({ type: 'agenda.add', item, after }),
    edit: (item) => give({ type: 'agenda.edit', item }),
    remove: (itemId) => give({ type: 'agenda.remove', itemId }),
    move: (itemId, after) => give({ type: 'agenda.move', itemId, after }),
    plan: (lengths) =>
      give({
        type: 'agenda.plan',
        plans: [...lengths].map(([itemId, plannedMs]) => ({ itemId, plannedMs })),
      }),
  };
  const ahead = run.items.find((item) => item.startedAt === null);
  const aheadAt = ahead && progress.get(ahead.id)?.startsAt;
  const first = run.items[0];
  return (
    <AgendaComposer
      entries={entries}
      changes={changes}
      startsAt={(first && progress.get(first.id)?.plannedStart) ?? session.header.startsAt}
      aheadAt={aheadAt}
      entity={entity}
      may={leading && run.status !== 'finished'}
    />
  );
}
