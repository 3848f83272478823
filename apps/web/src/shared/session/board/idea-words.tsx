import type { IdeaView } from '@ruta/contracts/board/view';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

interface IdeaWordsProps {
  idea: Pick<IdeaView, 'text' | 'from'>;
  /** Where a card that was brought leads to the contribution. */
  entity?: string;
}

/** What a card says, and of which contribution it is where it was brought from the consultation. */
export function IdeaWords({ idea: { text, from }, entity }: IdeaWordsProps) {
  const { t } = useTranslation('live');
  const words = text ?? <em>{t('erased')}</em>;
  if (!from) return words;
  const project = 'projectId' in from;
  const name = t(project ? 'board.brought-project' : 'board.brought', { number: from.number });
  return (
    <>
      {words}{' '}
      {entity && project ? (
        <Link to="/$entity/proyectos/$number" params={{ entity, number: String(from.number) }}>
          {name}
        </Link>
      ) : entity ? (
        <Link to="/$entity/aportes/$ref" params={{ entity, ref: String(from.number) }}>
          {name}
        </Link>
      ) : (
        <small>{name}</small>
      )}
    </>
  );
}
