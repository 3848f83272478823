import type { AgendaItem } from '@ruta/contracts/session/agenda';
import { mayMove } from '@ruta/domain/secretariat/resolve';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../../shared/design/button.tsx';
import { EarlierResolutions } from '../../../../shared/session/formal/earlier-resolutions.tsx';
import { useConsole } from '../../console-context.ts';

/** How each earlier resolution stands; what the body says of it is noted here and holds at once. */
export function ReviewPanel({ item }: { item: AgendaItem }) {
  const { t } = useTranslation('formal');
  const { session, lead } = useConsole();
  const may = session.mayLead && session.fresh;
  return (
    <EarlierResolutions
      review={session.view.parts.reviews.find(({ id }) => id === item.id)}
      tools={(resolution) => (
        <div className="row">
          {(['in-progress', 'done', 'withdrawn'] as const)
            .filter((status) => mayMove(resolution.status, status))
            .map((status) => (
              <Button
                key={status}
                variant={status === 'withdrawn' ? 'plain' : 'quiet'}
                size="small"
                isDisabled={!may}
                onPress={() =>
                  void lead.send({
                    type: 'review.move',
                    itemId: item.id,
                    resolutionId: resolution.id,
                    status,
                  })
                }
              >
                {t(`move.${status}`)}
              </Button>
            ))}
        </div>
      )}
    />
  );
}
