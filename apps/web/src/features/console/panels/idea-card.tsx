import type { IdeaView } from '@ruta/contracts/board/view';
import type { AgendaItemId } from '@ruta/contracts/protocol/ids';
import { useTranslation } from 'react-i18next';
import { useConsole } from '../console-context.ts';
import { HideableWords } from './hideable-words.tsx';

/** A shown idea at the console. */
export function IdeaCard({ board, idea }: { board: AgendaItemId; idea: IdeaView }) {
  const { t } = useTranslation('console');
  const { lead } = useConsole();
  return (
    <HideableWords
      {...idea}
      ask={{ title: t('idea.hide-title'), text: t('idea.hide-text') }}
      onHide={(reason) => void lead.send({ type: 'idea.hide', board, ideaId: idea.id, reason })}
      onRestore={() => void lead.send({ type: 'idea.restore', board, ideaId: idea.id })}
    />
  );
}
